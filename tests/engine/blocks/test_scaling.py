"""Given numbers that multiply, shift and normalise."""

import pytest
import torch

from engine.blocks.base import ShapeError
from engine.blocks.scaling import Normalize, Scale
from engine.errors import SettingError

IMAGENET = Normalize(mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225))


def test_pixels_are_scaled() -> None:
    pixels = torch.tensor([[[[0.0, 255.0]]]])
    result = Scale(factor=2 / 255, shift=-1.0).module(((1, 1, 2),))(pixels)
    assert torch.allclose(result, torch.tensor([[[[-1.0, 1.0]]]]))


def test_every_channel_has_its_own_statistics() -> None:
    image = torch.tensor([0.485 + 0.229, 0.456, 0.406 - 2 * 0.225]).reshape(1, 3, 1, 1)
    module = IMAGENET.module(((3, 4, 5),))
    result = module(image.expand(2, 3, 4, 5))
    assert torch.allclose(result[1, :, 2, 3], torch.tensor([1.0, 0.0, -2.0]), atol=1e-6)
    assert IMAGENET.facts(((3, 4, 5),)).buffers == 6
    assert not list(module.parameters())


@pytest.mark.parametrize("shape", [(3,), (3, 4), (3, 4, 5), (3, 4, 5, 6)])
def test_one_number_is_for_all_channels(shape: tuple[int, ...]) -> None:
    x = torch.randn(2, *shape)
    result = Normalize(mean=0.5, std=2.0).module((shape,))(x)
    assert torch.allclose(result, (x - 0.5) / 2)
    mixed = Normalize(mean=(1.0, 2.0, 3.0), std=2.0).module((shape,))(x)
    assert torch.allclose(mixed[:, 2], (x[:, 2] - 3) / 2)


def test_numbers_for_other_channels_are_refused() -> None:
    with pytest.raises(ShapeError) as refusal:
        IMAGENET.facts(((1, 28, 28),))
    assert refusal.value.sentence("normalize1", "input") == (
        "normalize1 has numbers for 3 channels, but input gives 1: give one number."
    )


def test_means_and_deviations_belong_together() -> None:
    with pytest.raises(SettingError) as refusal:
        Normalize(mean=(0.5, 0.5), std=(0.2, 0.2, 0.2))
    assert refusal.value.setting == "std"
    assert str(refusal.value).startswith("Mean has 2 numbers and Deviation 3")


@pytest.mark.parametrize("std", [0.0, -1.0, (0.2, 0.0, 0.2)])
def test_nothing_is_divided_by_zero(std: float | tuple[float, ...]) -> None:
    with pytest.raises(SettingError, match="Deviation"):
        Normalize(std=std)


def test_cards_say_the_numbers() -> None:
    assert Scale(factor=0.5, shift=-1.0).summary() == "× 0.5 - 1"
    assert Scale(factor=2.0).summary() == "× 2"
    assert Normalize().summary() == "mean 0, std 1"
    assert IMAGENET.summary() == "per channel"
