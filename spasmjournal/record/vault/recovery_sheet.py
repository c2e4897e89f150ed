"""The key of a journal as a person can write it down: groups of letters and digits, each checked.

The alphabet is Crockford's base 32, in which no two signs look alike; O is read as 0, I and L as 1. The
fifth sign of each group checks the four before it and the group's position, over the field of 32
elements, so that one sign mistyped or two neighbours exchanged are always found, and where. The last
group holds the first 20 bits of the key's SHA-256.
"""

import hashlib
from collections.abc import Sequence

from spasmjournal.errors import RecoveryKeyIncomplete, RecoveryKeyMistyped
from spasmjournal.record.vault.data_key import LENGTH, DataKey

GROUPS = 14
"""Thirteen groups of the key, and one of its checksum."""
GROUP = 5
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_BITS = 5
_TOLD = GROUP - 1
_KEY_BITS = LENGTH * 8
_PADDED_BITS = (GROUPS - 1) * _TOLD * _BITS
_CHECKSUM_BITS = _TOLD * _BITS
_FIELD = 0b100101
"""x^5 + x^2 + 1, whose root generates the field."""


def groups_of(key: DataKey) -> tuple[str, ...]:
    """The fourteen groups that stand on the recovery sheet."""
    number = int.from_bytes(key.secret, "big") << (_PADDED_BITS - _KEY_BITS)
    whole = number << _CHECKSUM_BITS | _checksum(key.secret)
    total = _PADDED_BITS + _CHECKSUM_BITS
    values = [whole >> shift & 31 for shift in range(total - _BITS, -1, -_BITS)]
    told = [values[start : start + _TOLD] for start in range(0, len(values), _TOLD)]
    return tuple(_written([*group, _check(place, group)]) for place, group in enumerate(told))


def is_group(typed: str, group: str) -> bool:
    """Whether what was typed is this group, read as tolerantly as a whole sheet."""
    return _signs(typed) == group


def key_from(text: str) -> DataKey:
    """The key that stands on a sheet, as typed: case, spaces, dashes and lines do not matter.

    Raises:
        RecoveryKeyIncomplete: if signs are missing or too many.
        RecoveryKeyMistyped: if some groups do not hold; it names them.
    """
    signs = _signs(text)
    if len(signs) != GROUPS * GROUP:
        raise RecoveryKeyIncomplete(given=len(signs), wanted=GROUPS * GROUP)
    typed = [signs[start : start + GROUP] for start in range(0, len(signs), GROUP)]
    bad = [place + 1 for place, group in enumerate(typed) if not _holds(place, group)]
    if bad:
        raise RecoveryKeyMistyped(groups=", ".join(map(str, bad)))
    return _read([_SIGNS.index(sign) for group in typed for sign in group[:_TOLD]])


def _signs(text: str) -> str:
    return "".join(sign for sign in text.upper().translate(_READ_AS) if sign.isalnum())


def _read(values: Sequence[int]) -> DataKey:
    whole = 0
    for value in values:
        whole = whole << _BITS | value
    number, rest = whole >> _CHECKSUM_BITS, whole & (1 << _CHECKSUM_BITS) - 1
    spare = _PADDED_BITS - _KEY_BITS
    secret = (number >> spare).to_bytes(LENGTH, "big")
    if number & (1 << spare) - 1 or _checksum(secret) != rest:
        raise RecoveryKeyMistyped(groups=f"1–{GROUPS}")
    return DataKey(secret)


def _holds(place: int, group: str) -> bool:
    if any(sign not in _SIGNS for sign in group):
        return False
    *told, check = (_SIGNS.index(sign) for sign in group)
    return check == _check(place, told)


def _check(place: int, told: Sequence[int]) -> int:
    """The sum of the values, each times another power of the field's root."""
    check = _times_root(place + 1)
    for value in told:
        check = _times_root(check) ^ value
    return _times_root(check)


def _times_root(value: int) -> int:
    doubled = value << 1
    return doubled ^ _FIELD if doubled > 31 else doubled


def _checksum(secret: bytes) -> int:
    return int.from_bytes(hashlib.sha256(secret).digest()[:3], "big") >> 4


def _written(values: Sequence[int]) -> str:
    return "".join(_SIGNS[value] for value in values)
