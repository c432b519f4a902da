"""Compiling a kernel to machine code."""

from collections.abc import Callable
from typing import TypeVar, cast

import numba

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def compiled(function: Kernel) -> Kernel:
    """`function` as machine code, kept on disk where a folder for it can be written.

    Fast-math lets the compiler reorder sums: the same input gives the same bytes on every run of
    one machine, though perhaps not on another kind of processor.
    """
    try:
        return cast(Kernel, numba.njit(cache=True, fastmath=True, error_model="numpy")(function))
    except RuntimeError:  # neither the package's folder nor the user's cache may be written
        return cast(Kernel, numba.njit(fastmath=True, error_model="numpy")(function))


def inlined(function: Kernel) -> Kernel:
    """`function` as a part of each kernel that calls it: a call would cost more than it does."""
    made = numba.njit(inline="always", fastmath=True, error_model="numpy")(function)
    return cast(Kernel, made)
