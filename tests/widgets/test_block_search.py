"""Searching blocks: two letters are enough, and the best match comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.blocks.base import Family, registry
from widgets.block_search import closeness, find_blocks, search_blocks
from widgets.marked_text import marks
from widgets.paper_search import short


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("conv", "convolution"),
        ("cv", "convolution"),
        ("Conv2d", "convolution"),
        ("mp", "max_pool"),
        ("maxp", "max_pool"),
        ("avg", "average_pool"),
        ("bn", "batch_norm"),
        ("gap", "global_average_pool"),
        ("global pool", "global_average_pool"),
        ("fc", "dense"),
        ("linear", "dense"),
        ("skip", "add"),
        ("concat", "concatenate"),
        ("  RELU ", "relu"),
        ("drop", "dropout"),
        ("flat", "flatten"),
        ("in", "input"),
        ("image", "input"),
        ("norm", "batch_norm"),
        ("max", "max_pool"),
        ("pool", "max_pool"),
        ("u-net", "unet_down"),
        ("sum", "add"),
        ("zero", "pad"),
        ("MaxPool2d", "max_pool"),
        ("batchnorm1d", "batch_norm"),
        ("sobel", "fixed_kernel"),
        ("blur", "fixed_kernel"),
        ("se", "squeeze_excitation"),
        ("mul", "multiply"),
        ("average", "average"),
        ("residual", "residual"),
        ("deconv", "transposed_convolution"),
        ("depthwise", "depthwise_separable"),
        ("mhsa", "self_attention"),
        ("attention", "self_attention"),
        ("transformer", "self_attention"),
        ("lrn", "local_response_norm"),
        ("resnext", "bottleneck"),
        ("mobilenet", "depthwise_separable"),
        ("dilated", "convolution"),
        ("1x1", "convolution"),
        ("grouped conv", "convolution"),
        ("perceptron", "dense"),
        ("view", "reshape"),
        ("resize", "upsample"),
        ("bilinear", "upsample"),
        ("gate", "multiply"),
        ("concatenation", "concatenate"),
        ("regularisation", "dropout"),
    ],
)
def test_the_expected_block_comes_first(text: str, first: str) -> None:
    assert search_blocks(text)[0].kind == first


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Conv1d", "convolution"),
        ("ConvTranspose2d", "transposed_convolution"),
        ("AvgPool3d", "average_pool"),
        ("AdaptiveAvgPool2d", "adaptive_average_pool"),
        ("LocalResponseNorm", "local_response_norm"),
        ("Dropout2d", "spatial_dropout"),
        ("Linear", "dense"),
        ("MultiheadAttention", "self_attention"),
        ("LogSoftmax", "log_softmax"),
        ("ZeroPad2d", "pad"),
        ("Unflatten", "reshape"),
        ("nn.Linear", "dense"),
        ("torch.nn.MaxPool2d", "max_pool"),
        ("F.relu", "relu"),
        ("MaxPooling2D", "max_pool"),
        ("GlobalAveragePooling2D", "global_average_pool"),
        ("SeparableConv2D", "depthwise_separable"),
    ],
)
def test_names_of_pytorch_find_the_block(name: str, kind: str) -> None:
    assert search_blocks(name)[0].kind == kind


def test_empty_text_gives_every_block_in_the_order_of_the_palette() -> None:
    families = list(Family)
    expected = sorted(registry().values(), key=lambda block: families.index(block.family))
    assert search_blocks("  ") == expected
    assert expected[0].kind == "input"


def test_beginning_beats_word_beats_letters_in_order() -> None:
    kinds = [block.kind for block in search_blocks("re")]
    assert kinds.index("relu") < kinds.index("leaky_relu")
    assert kinds.index("residual") < kinds.index("leaky_relu")


def test_what_has_the_word_in_its_title_comes_before_what_is_only_related_to_it() -> None:
    kinds = [block.kind for block in search_blocks("conv")]
    convolutions = ["depthwise_separable", "transposed_convolution"]
    assert all(kinds.index(kind) < kinds.index("layer_norm") for kind in convolutions)


def test_a_family_finds_its_blocks() -> None:
    kinds = {block.kind for block in search_blocks("activation")}
    assert {"relu", "leaky_relu", "tanh", "sigmoid", "gelu", "softmax"} <= kinds


def test_nonsense_finds_nothing() -> None:
    assert search_blocks("qqzzx") == []


def test_only_what_fits_is_offered() -> None:
    found = search_blocks("", fits=lambda block: block.kind == "dense")
    assert [block.kind for block in found] == ["dense"]


@given(st.sampled_from(sorted(registry())))
def test_every_block_is_found_by_its_title_and_kind(kind: str) -> None:
    block = registry()[kind]
    assert search_blocks(block.title)[0] is block
    assert search_blocks(kind)[0] is block


@given(st.text(max_size=12))
def test_any_text_gives_each_block_at_most_once(text: str) -> None:
    found = search_blocks(text)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He 2015", "residual"),
        ("resnet paper", "residual"),
        ("He et al. 2015", "residual"),
        ("1512.03385", "residual"),
        ("arXiv:1502.03167", "batch_norm"),
        ("Szegedy", "inception"),
        ("Ioffe", "batch_norm"),
        ("attention is all you need", "self_attention"),
        ("Jegou", "scale_channels"),
        ("ronneberger", "unet_down"),
        ("Going deeper with convolutions", "inception"),
        ("delving deep into rectifiers", "prelu"),
    ],
)
def test_a_paper_finds_its_block_and_is_named(text: str, first: str) -> None:
    found = find_blocks(text)[0]
    assert found.block.kind == first
    assert found.because in (*found.block.papers, *found.block.synonyms)


def test_a_name_comes_before_the_papers_that_have_it_too() -> None:
    found = find_blocks("attention")
    assert found[0].block.kind == "self_attention"
    assert not found[0].because
    kinds = [each.block.kind for each in found]
    assert kinds.index("multiply") < kinds.index("positional_embedding")


def test_every_paper_is_found_by_its_first_author_and_year() -> None:
    for block in registry().values():
        for paper in block.papers:
            author = paper.partition(":")[0].split(", ")[0]
            year = short(paper)[-4:]
            assert year.isdigit(), paper
            assert block in search_blocks(f"{author} {year}"), paper


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("convolutoin", "convolution"),
        ("btach norm", "batch_norm"),
        ("dropuot", "dropout"),
        ("sofmtax", "softmax"),
        ("resdiual", "residual"),
        ("linaer", "dense"),
        ("maxpolo", "max_pool"),
        ("flattten", "flatten"),
    ],
)
def test_one_slip_of_the_finger_is_forgiven(text: str, first: str) -> None:
    assert search_blocks(text)[0].kind == first


@given(st.sampled_from(sorted(registry())), st.data())
def test_every_title_is_found_with_any_one_slip(kind: str, data: st.DataObject) -> None:
    block = registry()[kind]
    letters = block.title.lower().replace(" ", "")
    if len(letters) < 6:
        return  # of so few letters a slip may make another word
    at = data.draw(st.integers(1, len(letters) - 2))
    how = data.draw(st.sampled_from(["less", "more", "other", "exchanged"]))
    before, after = letters[:at], letters[at:]
    typed = {
        "less": before + after[1:],
        "more": before + "q" + after,
        "other": before + "q" + after[1:],
        "exchanged": before + after[1] + after[0] + after[2:],
    }[how]
    assert block in search_blocks(typed)


@pytest.mark.parametrize(
    ("title", "query", "expected"),
    [
        ("Convolution", "conv", "[Conv]olution"),
        ("Max pool", "mp", "[M]ax [p]ool"),
        ("Global average pool", "pool glob", "[Glob]al average [pool]"),
        ("Convolution", "cv", "[C]on[v]olution"),
        ("Layer norm", "norm", "Layer [norm]"),
        ("Transposed convolution", "CONV", "Transposed [conv]olution"),
        ("Dense", "fc", "Dense"),
        ("Dense", "", "Dense"),
    ],
)
def test_the_letters_that_were_found_are_marked(title: str, query: str, expected: str) -> None:
    shown = title
    for begin, length in reversed(marks(title, query)):
        shown = f"{shown[:begin]}[{shown[begin : begin + length]}]{shown[begin + length :]}"
    assert shown == expected


@given(st.sampled_from(sorted(registry())), st.text(max_size=12))
def test_marks_lie_in_the_title_one_behind_the_other(kind: str, query: str) -> None:
    title, end = registry()[kind].title, -1
    for begin, length in marks(title, query):
        assert begin > end
        end = begin + length
        assert length > 0
        assert end <= len(title)


@pytest.mark.parametrize("query", ["cv", "cnv", "mp", "bn"])
def test_a_block_found_by_letters_has_them_in_a_name_that_is_shown(query: str) -> None:
    found = find_blocks(query)
    assert found
    for block, because in found:
        names = [because] if because else [block.title.lower(), block.kind, block.stem]
        assert any(_has_in_order(query, name) for name in names), (block.title, because)


def test_letters_strewn_over_a_name_are_no_match() -> None:
    assert "normalize" not in [found.block.kind for found in find_blocks("bn")]
    assert closeness("cv", "Layer norm", ("channel mean and variance",)) is not None
    assert closeness("cv", "Layer norm", ("channels of a native kind",)) is None
    assert closeness("lrn", "Layer norm") is not None
    assert closeness("lxm", "Layer norm") is None


def _has_in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
