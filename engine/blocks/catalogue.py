"""All families of blocks: importing this module registers every block.

The package itself imports nothing, so that any module of it can be the first one imported.
"""

from typing import Final

from engine.blocks import (
    activation,
    activation_piecewise,
    activation_smooth,
    adaptive,
    attention,
    channels,
    convnext,
    convolution,
    dense,
    densely,
    dropout,
    elementwise,
    excitation,
    fixed_kernel,
    inception,
    input,  # noqa: A004 - the module is named for its block
    layer_norm,
    lp_pool,
    matmul,
    merge,
    mobile,
    normalization,
    output,
    padding,
    permute,
    pooling,
    resampling,
    reshape,
    residual,
    response_norm,
    scaling,
    split,
    stages,
    transposed,
    unet,
)
from engine.blocks.base import arrange

__all__ = [
    "ORDER",
    "activation",
    "activation_piecewise",
    "activation_smooth",
    "adaptive",
    "attention",
    "channels",
    "convnext",
    "convolution",
    "dense",
    "densely",
    "dropout",
    "elementwise",
    "excitation",
    "fixed_kernel",
    "inception",
    "input",
    "layer_norm",
    "lp_pool",
    "matmul",
    "merge",
    "mobile",
    "normalization",
    "output",
    "padding",
    "permute",
    "pooling",
    "resampling",
    "reshape",
    "residual",
    "response_norm",
    "scaling",
    "split",
    "stages",
    "transposed",
    "unet",
]

ORDER: Final = (
    "input output",
    "convolution transposed_convolution fixed_kernel",
    "max_pool average_pool global_average_pool global_max_pool adaptive_average_pool",
    "adaptive_max_pool lp_pool",
    "dense",
    "batch_norm layer_norm group_norm instance_norm rms_norm local_response_norm",
    "dropout spatial_dropout stochastic_depth scale_channels normalize scale",
    "relu sigmoid tanh softmax log_softmax leaky_relu prelu gelu silu elu selu celu mish relu6",
    "hard_swish hard_sigmoid hard_tanh softplus softsign threshold",
    "self_attention positional_embedding",
    "add concatenate multiply subtract average maximum matmul split slice",
    "flatten reshape upsample pixel_shuffle pad crop pad_channels permute squeeze unsqueeze",
    "channel_shuffle identity",
    "residual bottleneck residual_stage plain_stage inception dense_block transition",
    "depthwise_separable inverted_residual squeeze_excitation fire convnext unet_down unet_up",
)
"""The order of the palette: in each family first what most networks have. A kind that is not
named here follows those of its family."""

arrange(" ".join(ORDER).split())
