"""Which triangle is seen at each sample: a z-buffer."""

import numpy as np

from app.sample.render.compiled import compiled, inlined
from app.sample.render.mesh import Floats, Ints


@inlined
def _narrowed(value: float, slope: float, low: float, high: float) -> tuple[float, float]:
    """The part of [low, high] where `value + slope * (x + 0.5)` is not negative."""
    if slope > 1e-9:
        return max(low, -value / slope - 0.5), high
    if slope < -1e-9:
        return low, min(high, -value / slope - 0.5)
    return (low, high) if value >= 0 else (1.0, 0.0)


@compiled
def rasterise(screen: Floats, triangles: Ints, nearest: Floats, ids: Ints, first: int) -> None:
    """Draw `triangles` over (x, y, nearness) points: the greater nearness wins.

    `nearest` (height, width) starts at 0 and `ids` at -1; both are changed in place. Triangle
    number t is written as `first + t`. Nearness is linear across the screen (1/depth, or minus
    the depth of a parallel projection plus a constant).
    """
    height, width = nearest.shape
    for t in range(triangles.shape[0]):
        a, b, c = triangles[t, 0], triangles[t, 1], triangles[t, 2]
        ax, ay, az = screen[a, 0], screen[a, 1], screen[a, 2]
        bx, by, bz = screen[b, 0], screen[b, 1], screen[b, 2]
        cx, cy, cz = screen[c, 0], screen[c, 1], screen[c, 2]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if abs(area) < 1e-6:
            continue
        x0 = max(0, int(np.floor(min(ax, bx, cx))))
        x1 = min(width - 1, int(np.ceil(max(ax, bx, cx))))
        y0 = max(0, int(np.floor(min(ay, by, cy))))
        y1 = min(height - 1, int(np.ceil(max(ay, by, cy))))
        if x1 < x0 or y1 < y0:
            continue
        one = 1.0 / area
        u_x, u_y = (by - cy) * one, (cx - bx) * one
        v_x, v_y = (cy - ay) * one, (ax - cx) * one
        z_x = u_x * (az - cz) + v_x * (bz - cz)
        for y in range(y0, y1 + 1):
            py = float(y) + 0.5 - cy
            u = u_y * py - u_x * cx  # at x = 0
            v = v_y * py - v_x * cx
            low, high = float(x0), float(x1)
            low, high = _narrowed(u, u_x, low, high)
            low, high = _narrowed(v, v_x, low, high)
            low, high = _narrowed(1.0 - u - v, -u_x - v_x, low, high)
            start = int(np.ceil(low))
            z = cz + u * (az - cz) + v * (bz - cz) + z_x * (float(start) + 0.5)
            for x in range(start, int(np.floor(high)) + 1):
                if z > nearest[y, x]:
                    nearest[y, x] = z
                    ids[y, x] = first + t
                z += z_x
