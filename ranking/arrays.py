"""The arrays that pass between the modules, by what they hold."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.uint32]  # words as numbers
Places = npt.NDArray[np.intp]  # where something stands in another array; -1: nowhere
Bools = npt.NDArray[np.bool_]
