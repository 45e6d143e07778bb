"""The papers that blocks come from, as ``"authors: title, year"``, with their arXiv number.

A block names them in its ``papers``, the one it is known by first. The palette's search finds a
block by any word of them: ``He 2015``, ``attention is all you need``, ``1512.03385``.
"""

from typing import Final

ACTIVATION_SEARCH: Final = (
    "Ramachandran, Zoph, Le: Searching for activation functions, 2017, arXiv 1710.05941"
)
ALEXNET: Final = (
    "Krizhevsky, Sutskever, Hinton: ImageNet classification with deep convolutional neural "
    "networks (AlexNet), 2012"
)
ATTENTION: Final = (
    "Vaswani, Shazeer, Parmar, Uszkoreit, Jones, Gomez, Kaiser, Polosukhin: Attention is all you "
    "need, 2017, arXiv 1706.03762"
)
BACK_PROPAGATION: Final = (
    "Rumelhart, Hinton, Williams: Learning representations by back-propagating errors, 1986"
)
BATCH_NORM: Final = (
    "Ioffe, Szegedy: Batch normalization: accelerating deep network training by reducing internal "
    "covariate shift, 2015, arXiv 1502.03167"
)
CELU: Final = "Barron: Continuously differentiable exponential linear units, 2017, arXiv 1704.07483"
CIFAR_BELIEF: Final = "Krizhevsky: Convolutional deep belief networks on CIFAR-10, 2010"
CONVNEXT: Final = (
    "Liu, Mao, Wu, Feichtenhofer, Darrell, Xie: A ConvNet for the 2020s, 2022, arXiv 2201.03545"
)
CONVOLUTION_GUIDE: Final = (
    "Dumoulin, Visin: A guide to convolution arithmetic for deep learning, 2016, arXiv 1603.07285"
)
DECONVOLUTION: Final = "Zeiler, Krishnan, Taylor, Fergus: Deconvolutional networks, 2010"
DENSENET: Final = (
    "Huang, Liu, van der Maaten, Weinberger: Densely connected convolutional networks, 2016, "
    "arXiv 1608.06993"
)
DILATED: Final = (
    "Yu, Koltun: Multi-scale context aggregation by dilated convolutions, 2015, arXiv 1511.07122"
)
DROPOUT: Final = (
    "Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout: a simple way to prevent "
    "neural networks from overfitting, 2014"
)
EFFICIENT_BACKPROP: Final = "LeCun, Bottou, Orr, Müller: Efficient backprop, 1998"
ELU: Final = (
    "Clevert, Unterthiner, Hochreiter: Fast and accurate deep network learning by exponential "
    "linear units, 2015, arXiv 1511.07289"
)
FULLY_CONVOLUTIONAL: Final = (
    "Long, Shelhamer, Darrell: Fully convolutional networks for semantic segmentation, 2014, "
    "arXiv 1411.4038"
)
GELU: Final = "Hendrycks, Gimpel: Gaussian error linear units, 2016, arXiv 1606.08415"
GROUP_NORM: Final = "Wu, He: Group normalization, 2018, arXiv 1803.08494"
HARD_TANH: Final = "Collobert: Large scale machine learning, 2004"
IDENTITY_MAPPINGS: Final = (
    "He, Zhang, Ren, Sun: Identity mappings in deep residual networks, 2016, arXiv 1603.05027"
)
IMAGE_TRANSFORMER: Final = (
    "Parmar, Vaswani, Uszkoreit, Kaiser, Shazeer, Ku, Tran: Image transformer, 2018, "
    "arXiv 1802.05751"
)
INCEPTION: Final = (
    "Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich: Going deeper with "
    "convolutions (GoogLeNet), 2014, arXiv 1409.4842"
)
INSTANCE_NORM: Final = (
    "Ulyanov, Vedaldi, Lempitsky: Instance normalization: the missing ingredient for fast "
    "stylization, 2016, arXiv 1607.08022"
)
LAYER_NORM: Final = "Ba, Kiros, Hinton: Layer normalization, 2016, arXiv 1607.06450"
LAYER_SCALE: Final = (
    "Touvron, Cord, Sablayrolles, Synnaeve, Jégou: Going deeper with image transformers, 2021, "
    "arXiv 2103.17239"
)
LEAKY_RELU: Final = (
    "Maas, Hannun, Ng: Rectifier nonlinearities improve neural network acoustic models, 2013"
)
LENET: Final = (
    "LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition "
    "(LeNet), 1998"
)
LP_POOL: Final = (
    "Sermanet, Chintala, LeCun: Convolutional neural networks applied to house numbers digit "
    "classification, 2012, arXiv 1204.3968"
)
MAXOUT: Final = (
    "Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout networks, 2013, arXiv 1302.4389"
)
MAX_POOLING: Final = (
    "Scherer, Müller, Behnke: Evaluation of pooling operations in convolutional architectures for "
    "object recognition, 2010"
)
MISH: Final = (
    "Misra: Mish: a self regularized non-monotonic activation function, 2019, arXiv 1908.08681"
)
MOBILENET: Final = (
    "Howard, Zhu, Chen, Kalenichenko, Wang, Weyand, Andreetto, Adam: MobileNets: efficient "
    "convolutional neural networks for mobile vision applications, 2017, arXiv 1704.04861"
)
MOBILENET_V2: Final = (
    "Sandler, Howard, Zhu, Zhmoginov, Chen: MobileNetV2: inverted residuals and linear "
    "bottlenecks, 2018, arXiv 1801.04381"
)
MOBILENET_V3: Final = (
    "Howard, Sandler, Chu, Chen, Chen, Tan, Wang, Zhu, Pang, Vasudevan, Le, Adam: Searching for "
    "MobileNetV3, 2019, arXiv 1905.02244"
)
NETWORK_IN_NETWORK: Final = "Lin, Chen, Yan: Network in network, 2013, arXiv 1312.4400"
NON_LOCAL: Final = "Wang, Girshick, Gupta, He: Non-local neural networks, 2017, arXiv 1711.07971"
PERCEPTRON: Final = (
    "Rosenblatt: The perceptron: a probabilistic model for information storage and organization in "
    "the brain, 1958"
)
PIXEL_SHUFFLE: Final = (
    "Shi, Caballero, Huszár, Totz, Aitken, Bishop, Rueckert, Wang: Real-time single image and "
    "video super-resolution using an efficient sub-pixel convolutional neural network, 2016, "
    "arXiv 1609.05158"
)
PRELU: Final = (
    "He, Zhang, Ren, Sun: Delving deep into rectifiers: surpassing human-level performance on "
    "ImageNet classification, 2015, arXiv 1502.01852"
)
PREWITT: Final = "Prewitt: Object enhancement and extraction, 1970"
RELU: Final = "Nair, Hinton: Rectified linear units improve restricted Boltzmann machines, 2010"
RESNET: Final = (
    "He, Zhang, Ren, Sun: Deep residual learning for image recognition (ResNet), 2015, "
    "arXiv 1512.03385"
)
RESNEXT: Final = (
    "Xie, Girshick, Dollár, Tu, He: Aggregated residual transformations for deep neural networks "
    "(ResNeXt), 2016, arXiv 1611.05431"
)
RMS_NORM: Final = "Zhang, Sennrich: Root mean square layer normalization, 2019, arXiv 1910.07467"
SELU: Final = (
    "Klambauer, Unterthiner, Mayr, Hochreiter: Self-normalizing neural networks, 2017, "
    "arXiv 1706.02515"
)
SHUFFLENET: Final = (
    "Zhang, Zhou, Lin, Sun: ShuffleNet: an extremely efficient convolutional neural network for "
    "mobile devices, 2017, arXiv 1707.01083"
)
SHUFFLENET_V2: Final = (
    "Ma, Zhang, Zheng, Sun: ShuffleNet V2: practical guidelines for efficient CNN architecture "
    "design, 2018, arXiv 1807.11164"
)
SIAMESE: Final = (
    "Bromley, Guyon, LeCun, Säckinger, Shah: Signature verification using a siamese time delay "
    "neural network, 1993"
)
SILU: Final = (
    "Elfwing, Uchibe, Doya: Sigmoid-weighted linear units for neural network function "
    "approximation in reinforcement learning, 2017, arXiv 1702.03118"
)
SOBEL: Final = "Sobel, Feldman: A 3×3 isotropic gradient operator for image processing, 1968"
SOFTMAX: Final = (
    "Bridle: Probabilistic interpretation of feedforward classification network outputs, 1990"
)
SOFTPLUS: Final = (
    "Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating second-order functional knowledge for "
    "better option pricing, 2000"
)
SOFTSIGN: Final = (
    "Glorot, Bengio: Understanding the difficulty of training deep feedforward neural networks, "
    "2010"
)
SPATIAL_DROPOUT: Final = (
    "Tompson, Goroshin, Jain, LeCun, Bregler: Efficient object localization using convolutional "
    "networks, 2014, arXiv 1411.4280"
)
SPATIAL_PYRAMID: Final = (
    "He, Zhang, Ren, Sun: Spatial pyramid pooling in deep convolutional networks for visual "
    "recognition, 2014, arXiv 1406.4729"
)
SQUEEZENET: Final = (
    "Iandola, Han, Moskewicz, Ashraf, Dally, Keutzer: SqueezeNet: AlexNet-level accuracy with 50x "
    "fewer parameters, 2016, arXiv 1602.07360"
)
SQUEEZE_EXCITATION: Final = (
    "Hu, Shen, Albanie, Sun, Wu: Squeeze-and-excitation networks, 2017, arXiv 1709.01507"
)
STOCHASTIC_DEPTH: Final = (
    "Huang, Sun, Liu, Sedra, Weinberger: Deep networks with stochastic depth, 2016, "
    "arXiv 1603.09382"
)
UNET: Final = (
    "Ronneberger, Fischer, Brox: U-Net: convolutional networks for biomedical image segmentation, "
    "2015, arXiv 1505.04597"
)
VGG: Final = (
    "Simonyan, Zisserman: Very deep convolutional networks for large-scale image recognition "
    "(VGG), 2014, arXiv 1409.1556"
)
VISION_TRANSFORMER: Final = (
    "Dosovitskiy, Beyer, Kolesnikov, Weissenborn, Zhai, Unterthiner, Dehghani, Minderer, Heigold, "
    "Gelly, Uszkoreit, Houlsby: An image is worth 16x16 words (ViT), 2020, arXiv 2010.11929"
)
WIDE_RESNET: Final = "Zagoruyko, Komodakis: Wide residual networks, 2016, arXiv 1605.07146"
XCEPTION: Final = (
    "Chollet: Xception: deep learning with depthwise separable convolutions, 2016, arXiv 1610.02357"
)
