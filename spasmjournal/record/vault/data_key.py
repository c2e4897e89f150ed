"""The random key that a journal is encrypted with; a passphrase only wraps it."""

import hashlib
import secrets

LENGTH = 32
"""Bytes of a key: SQLCipher's AES-256."""
MAGIC = b"SPJ-LOCK"
"""An encrypted journal begins with these bytes, then with the id of its key."""
_ID_LENGTH = 8


class DataKey:
    """Thirty-two secret bytes that never show themselves, and are wiped as far as Python allows."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != LENGTH:
            raise ValueError(len(secret))
        self._secret = bytearray(secret)

    @classmethod
    def made_up(cls) -> "DataKey":
        """A new key from the system's source of chance."""
        return cls(secrets.token_bytes(LENGTH))

    def __repr__(self) -> str:
        return "DataKey(...)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataKey) and secrets.compare_digest(self._secret, other._secret)

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def secret(self) -> bytes:
        """The key itself."""
        return bytes(self._secret)

    @property
    def id(self) -> bytes:
        """What tells this key from others and gives nothing of it away."""
        return hashlib.sha256(b"spasmjournal key id" + self._secret).digest()[:_ID_LENGTH]

    @property
    def salt(self) -> bytes:
        """The first 16 bytes of a file under this key.

        Given to SQLCipher rather than read from the file, so that damage there costs nothing.
        """
        return MAGIC + self.id

    @property
    def pragma(self) -> str:
        """The key as SQLCipher takes it raw, with its salt; no passphrase stands in any URL or log."""
        return f"\"x'{self._secret.hex()}{self.salt.hex()}'\""

    def forget(self) -> None:
        """Overwrite the key; it opens nothing afterwards."""
        self._secret[:] = bytes(LENGTH)


def key_again(key: DataKey | None) -> DataKey | None:
    """The same key once more, for whoever needs it when this one is wiped; None where there is none."""
    return DataKey(key.secret) if key is not None else None
