"""What is written down opens the journal again; what is mistyped is found, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spasmjournal.errors import RecoveryKeyIncomplete, RecoveryKeyMistyped
from spasmjournal.record.vault.data_key import DataKey
from spasmjournal.record.vault.recovery_sheet import GROUP, GROUPS, groups_of, is_group, key_from

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
keys = st.binary(min_size=32, max_size=32).map(DataKey)


@given(keys, st.sampled_from([" ", "-", "\n", "  –  "]), st.booleans())
def test_what_is_written_can_be_typed_back(key: DataKey, between: str, small: bool) -> None:
    written = groups_of(key)
    assert len(written) == GROUPS
    assert {len(group) for group in written} == {GROUP}
    text = between.join(written)
    typed = text.lower().replace("0", "o").replace("1", "l") if small else text
    assert key_from(typed) == key


@given(keys, st.integers(0, GROUPS - 1), st.sampled_from([" ", "-", "", "\n"]), st.booleans())
def test_one_group_is_read_as_tolerantly_as_the_whole(
    key: DataKey, place: int, between: str, small: bool
) -> None:
    group = groups_of(key)[place]
    typed = between.join(group.lower().replace("0", "o").replace("1", "i") if small else group)
    assert is_group(f" {typed} ", group)


@given(keys, st.integers(0, GROUPS - 1), st.integers(0, GROUP - 1), st.sampled_from(SIGNS))
def test_a_group_with_another_sign_is_another_group(key: DataKey, place: int, at: int, sign: str) -> None:
    group = groups_of(key)[place]
    assert is_group(group[:at] + sign + group[at + 1 :], group) == (sign == group[at])
    assert not is_group(group[:at] + group[at + 1 :], group)


@given(keys, st.integers(0, GROUPS * GROUP - 1), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_found_in_its_group(key: DataKey, at: int, sign: str) -> None:
    text = "".join(groups_of(key))
    if text[at] == sign:
        return
    with pytest.raises(RecoveryKeyMistyped) as told:
        key_from(text[:at] + sign + text[at + 1 :])
    assert told.value.fields["groups"] == str(at // GROUP + 1)


@given(keys, st.integers(0, GROUPS * GROUP - 2))
def test_two_signs_exchanged_are_found(key: DataKey, at: int) -> None:
    text = "".join(groups_of(key))
    if text[at] == text[at + 1]:
        return
    with pytest.raises(RecoveryKeyMistyped):
        key_from(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


@given(keys, st.integers(0, GROUPS - 2))
def test_two_groups_exchanged_are_found(key: DataKey, at: int) -> None:
    written = list(groups_of(key))
    written[at], written[at + 1] = written[at + 1], written[at]
    if written[at] == written[at + 1]:
        return
    with pytest.raises(RecoveryKeyMistyped) as told:
        key_from(" ".join(written))
    assert told.value.fields["groups"] == f"{at + 1}, {at + 2}"


@given(keys, st.sampled_from(["U", "é", "日"]))
def test_a_sign_that_no_sheet_has_is_found(key: DataKey, sign: str) -> None:
    text = "".join(groups_of(key))
    with pytest.raises(RecoveryKeyMistyped, match="groups: 1"):
        key_from(sign + text[1:])


@given(keys, st.integers(0, GROUPS * GROUP - 1))
def test_a_sheet_cut_short_is_told(key: DataKey, length: int) -> None:
    with pytest.raises(RecoveryKeyIncomplete, match=f" {length} were"):
        key_from("".join(groups_of(key))[:length])


@given(st.text())
def test_any_text_is_a_key_or_told(text: str) -> None:
    with pytest.raises((RecoveryKeyIncomplete, RecoveryKeyMistyped)):
        key_from(text)


def test_all_groups_may_hold_and_the_whole_not() -> None:
    """Groups of two sheets, each true by itself: the last one tells."""
    one, other = (groups_of(DataKey(bytes([number]) * 32)) for number in (1, 2))
    with pytest.raises(RecoveryKeyMistyped, match="1–14"):
        key_from(" ".join([*one[:5], *other[5:]]))
