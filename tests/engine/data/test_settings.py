"""The data settings: whatever part is changed, all parts stay the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.settings import DataSettings
from engine.errors import SettingError


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["train", "validation", "test"]),
            st.floats(0.01, 0.99).map(lambda value: round(value, 2)),
        ),
        max_size=8,
    )
)
def test_the_parts_always_add_up(changes: list[tuple[str, float]]) -> None:
    settings = DataSettings()
    for name, value in changes:
        try:
            settings = settings.change(**{name: value})
        except SettingError:
            continue
        assert getattr(settings, name) == value
        assert settings.train + settings.validation + settings.test == pytest.approx(1)


def test_the_other_parts_keep_their_proportion() -> None:
    settings = DataSettings().change(train=0.4)
    assert (settings.validation, settings.test) == (0.3, 0.3)


def test_several_parts_at_once_are_taken_as_they_are() -> None:
    settings = DataSettings().change(train=0.98, validation=0.01, test=0.01)
    assert (settings.train, settings.validation, settings.test) == (0.98, 0.01, 0.01)
    with pytest.raises(SettingError, match=r"add up to 0\.9"):
        settings.change(train=0.7, validation=0.1, test=0.1)


def test_a_part_beyond_the_whole_is_refused() -> None:
    with pytest.raises(SettingError) as caught:
        DataSettings().change(test=1.5)
    assert caught.value.setting == "test"


def test_nothing_to_learn_from_is_refused() -> None:
    everything = DataSettings(train=1.0, validation=0.0, test=0.0)
    assert everything.change(test=0.25).train == 0.75
    with pytest.raises(SettingError):
        everything.change(test=1.0)
