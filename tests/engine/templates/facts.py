"""The published numbers of the templates, and which of them take long to compute."""

FACTS: dict[str, tuple[int, int]] = {
    "lenet5": (61_706, 416_520),
    "alexnet": (61_100_840, 714_188_480),
    "alexnet-2012": (62_378_344, 1_135_256_096),
    "vgg11": (132_863_336, 7_609_090_048),
    "vgg13": (133_047_848, 11_308_466_176),
    "vgg16": (138_357_544, 15_470_264_320),
    "vgg19": (143_667_240, 19_632_062_464),
    "resnet18": (11_689_512, 1_814_073_344),
    "resnet34": (21_797_672, 3_663_761_408),
    "resnet50": (25_557_032, 4_089_184_256),
    "resnet101": (44_549_160, 7_801_405_440),
    "resnet152": (60_192_808, 11_513_626_624),
    "densenet121": (7_978_856, 2_834_161_664),
    "googlenet": (6_624_904, 1_498_376_192),
    "mobilenetv2": (3_504_872, 300_774_272),
    "squeezenet": (1_248_424, 818_924_576),
    "cifar-resnet20": (269_722, 40_551_040),
    "cifar-resnet32": (464_154, 68_862_592),
    "cifar-resnet44": (658_586, 97_174_144),
    "cifar-resnet56": (853_018, 125_485_696),
    "cifar-resnet110": (1_727_962, 252_887_680),
    "cifar-plain20": (269_722, 40_551_040),
    "cifar-plain32": (464_154, 68_862_592),
    "cifar-plain44": (658_586, 97_174_144),
    "cifar-plain56": (853_018, 125_485_696),
    "volume-cnn": (921_736, 59_641_600),
}
"""Parameters and multiply-accumulates, counted from reference implementations with biases and
normalisation included. The papers of AlexNet (2012) and of the networks for CIFAR-10 give no
multiply-accumulates: these are the sums over their layers. VoxNet's parameters are its paper's."""

IDS = (
    "lenet5", "lecture-cnn", "convnet39", "x-or-o",
    "alexnet-2012", "alexnet",
    "vgg11", "vgg13", "vgg16", "vgg19",
    "resnet18", "resnet34", "resnet50", "resnet101", "resnet152",
    "googlenet", "densenet121",
    "squeezenet", "mobilenetv2",
    "cifar-resnet20", "cifar-resnet32", "cifar-resnet44", "cifar-resnet56", "cifar-resnet110",
    "cifar-plain20", "cifar-plain32", "cifar-plain44", "cifar-plain56",
    "unet", "signal-cnn", "volume-cnn", "two-inputs",
)  # fmt: skip
"""In the order of the gallery."""

LARGE = frozenset(
    name for name in IDS
    if name.startswith(("alexnet", "vgg", "resnet")) or name in {
        "googlenet", "densenet121", "squeezenet", "mobilenetv2", "unet", "signal-cnn",
        "cifar-resnet44", "cifar-resnet56", "cifar-resnet110", "cifar-plain44", "cifar-plain56",
    }
)  # fmt: skip
"""Those whose exported file takes more than a second or two to verify."""
