"""Choices taken from bytes, so that whoever changes the bytes changes the choices."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """Whatever is asked, something comes; of bytes that are used up, the first of all there is."""

    def __init__(self, content: bytes) -> None:
        self._left = content

    def bytes(self, count: int) -> bytes:
        """The next ones, at most so many."""
        taken, self._left = self._left[:count], self._left[count:]
        return taken

    def number(self, below: int) -> int:
        """A number from 0 on."""
        size = ((below - 1).bit_length() + 7) // 8
        return int.from_bytes(self.bytes(size), "big") % below

    def one_of(self, things: Sequence[T]) -> T:
        """One of them."""
        return things[self.number(len(things))]

    def text(self) -> str:
        """A short text of any signs, halves of pairs among them."""
        return "".join(map(chr, (self.number(0x110000) for _ in range(self.number(9)))))
