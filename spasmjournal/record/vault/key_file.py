"""The small file beside a locked journal: its key, wrapped with the passphrase.

The passphrase goes through Argon2id (RFC 9106), and what comes out encrypts the journal's key with
AES-256-GCM. A checksum over the whole tells a damaged file from a wrong passphrase.
"""

import hashlib
import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from spasmjournal.errors import CannotRead, KeyFileDamaged, KeyFileMissing, PassphraseDoesNotFit
from spasmjournal.record.vault.data_key import LENGTH, DataKey

_SORT = "spasmjournal key 1"
_LABEL = _SORT.encode()
_SALT, _NONCE, _TAG = 16, 12, 16
_MOST_BYTES = 4096
_MOST_MEMORY = 1 << 20
_MOST_PASSES = 64
_MOST_LANES = 64


@dataclass(frozen=True)
class Cost:
    """What Argon2id is to spend on one try: KiB of memory, passes over it, lanes."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


COST = Cost()
"""RFC 9106's second recommendation: about half a second."""


@dataclass(frozen=True)
class _Wrapped:
    memory: int
    passes: int
    lanes: int
    salt: str
    nonce: str
    wrapped: str

    @property
    def cost(self) -> Cost:
        return Cost(self.memory, self.passes, self.lanes)

    @property
    def checksum(self) -> str:
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


def wrap(key: DataKey, passphrase: str, cost: Cost = COST) -> bytes:
    """What is written into the key file."""
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    wrapped = AESGCM(_derived(passphrase, salt, cost)).encrypt(nonce, key.secret, _LABEL)
    content = _Wrapped(**asdict(cost), salt=salt.hex(), nonce=nonce.hex(), wrapped=wrapped.hex())
    told = {"sort": _SORT, **asdict(content), "checksum": content.checksum}
    return (json.dumps(told, indent=1) + "\n").encode()


def unwrap(path: Path, passphrase: str) -> DataKey:
    """The key in the file, if the passphrase fits.

    Raises:
        KeyFileMissing: if there is no such file.
        KeyFileDamaged: if it is not what was once written.
        PassphraseDoesNotFit: if it is, and the passphrase is another.
    """
    content = _read(path)
    derived = _derived(passphrase, bytes.fromhex(content.salt), content.cost)
    try:
        secret = AESGCM(derived).decrypt(bytes.fromhex(content.nonce), bytes.fromhex(content.wrapped), _LABEL)
    except InvalidTag as failure:
        raise PassphraseDoesNotFit from failure
    return DataKey(secret)


def _derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The same from every keyboard: Unicode knows several ways to write one letter."""
    plain = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    argon = Argon2id(
        salt=salt, length=LENGTH, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    )
    return argon.derive(plain)


def _read(path: Path) -> _Wrapped:
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES)
    except FileNotFoundError as failure:
        raise KeyFileMissing(path=path) from failure
    except OSError as failure:
        raise CannotRead(path=path, reason=failure.strerror) from failure
    try:
        return _checked(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as failure:
        raise KeyFileDamaged(path=path) from failure


def _checked(told: dict[str, Any]) -> _Wrapped:
    """The content, if it is whole and asks for nothing that would stop the computer.

    Raises:
        ValueError: if not, or another of the kinds that reading JSON may raise.
    """
    checksum, sort = told.pop("checksum"), told.pop("sort")
    content = _Wrapped(**told)
    lengths = [len(bytes.fromhex(text)) for text in (content.salt, content.nonce, content.wrapped)]
    costs = zip(
        (content.memory, content.passes, content.lanes),
        (_MOST_MEMORY, _MOST_PASSES, _MOST_LANES),
        strict=True,
    )
    whole = (
        sort == _SORT
        and checksum == content.checksum
        and lengths == [_SALT, _NONCE, LENGTH + _TAG]
        and all(type(cost) is int and 1 <= cost <= most for cost, most in costs)
        and content.memory >= 8 * content.lanes
    )
    if not whole:
        raise ValueError
    return content
