"""Sofas."""

from app.sample.drawing.covers import accent, body
from app.sample.drawing.legs import legs
from app.sample.look import Look
from app.sample.render.part import Model, Part
from app.sample.solids import box, cushion, cylinder

ARM = 0.16
LEG = 0.14


def draw(look: Look) -> Model:
    """A sofa in one of six shapes."""
    return SHAPES[look.shape](look)


def straight(look: Look) -> Model:
    """Seat cushions between two arms."""
    seats = max(2, round((look.width - 2 * ARM) / 0.68))
    return (
        *_carcass(look, ARM),
        *_seats(look, seats, look.width - 2 * ARM),
        *_throw_pillows(look),
        *legs(look, (look.width / 2 - 0.08, look.depth / 2 - 0.08, LEG)),
    )


def corner(look: Look) -> Model:
    """A chaise comes forward at one end."""
    reach = look.depth * 0.75
    side = 1 if look.seed % 2 else -1
    x = side * (look.width / 2 - ARM - 0.36)
    chaise = box(0.72, 0.2, reach, 0.04).moved(x, LEG + 0.11, look.depth / 2 + reach / 2 - 0.1)
    pad = cushion(0.72, 0.16, reach + 0.5, edge=0.05, swell=0.2)
    return (
        *straight(look),
        body(look, chaise),
        body(look, pad.moved(x, LEG + 0.29, look.depth / 2 + reach / 2 - 0.34)),
    )


def curved(look: Look) -> Model:
    """One long bent seat and back, no arms."""
    bend = look.width * 1.05
    width = look.width * 1.06
    back = cushion(width, 0.24, look.height - 0.2, edge=0.11, swell=0.05).turned("x", 90)
    seat = cushion(width * 0.97, 0.24, look.depth, edge=0.1, swell=0.08)
    base = box(width * 0.9, 0.14, look.depth * 0.8, 0.06)
    return (
        body(look, seat.moved(0, 0.33, 0.04).bent(bend)),
        body(look, back.moved(0, look.height / 2 + 0.12, -look.depth / 2 + 0.1).bent(bend)),
        body(look, base.moved(0, 0.15, 0).bent(bend)),
        *_throw_pillows(look, 0.12),
        *legs(look, (look.width * 0.32, look.depth * 0.3, 0.1)),
    )


def chesterfield(look: Look) -> Model:
    """Rolled arms as high as the back."""
    roll = cylinder(0.11, look.depth, edge=0.03).turned("x", 90)
    x, top = look.width / 2 - 0.11, look.height - 0.11
    long_roll = cylinder(0.11, look.width, edge=0.03).turned("z", 90)
    panels = [
        body(look, box(0.17, top - LEG, look.depth, 0.04).moved(side * x, (top + LEG) / 2, 0))
        for side in (-1, 1)
    ]
    back = box(look.width - 0.1, top - LEG, 0.18, 0.05)
    seats = max(2, round((look.width - 0.5) / 0.7))
    return (
        *panels,
        *(body(look, roll.moved(side * x, top, -look.depth / 2)) for side in (-1, 1)),
        body(look, long_roll.moved(look.width / 2, top, -look.depth / 2 + 0.1)),
        body(look, back.moved(0, (top + LEG) / 2, -look.depth / 2 + 0.1)),
        body(look, box(look.width - 0.3, 0.2, look.depth, 0.04).moved(0, LEG + 0.1, 0)),
        *_seat_row(look, seats, look.width - 0.46, 0.0),
        *_buttons(look, top),
        *legs(look, (look.width / 2 - 0.1, look.depth / 2 - 0.1, LEG)),
    )


def modular(look: Look) -> Model:
    """Deep blocks close to the floor."""
    blocks = max(2, round(look.width / 0.95))
    step = look.width / blocks
    model: list[Part] = []
    for number in range(blocks):
        x = (number + 0.5) * step - look.width / 2
        seat = cushion(step - 0.01, 0.36, look.depth, edge=0.09, swell=0.1)
        back = cushion(step - 0.03, 0.26, look.height - 0.3, edge=0.1, swell=0.25)
        model.append(body(look, seat.moved(x, 0.21, 0)))
        model.append(
            body(
                look, back.turned("x", 84).moved(x, look.height / 2 + 0.17, -look.depth / 2 + 0.16)
            )
        )
    arm = cushion(look.depth * 0.95, 0.22, look.height * 0.42, edge=0.09, swell=0.1)
    upright = arm.turned("x", 90).turned("y", 90)
    left = upright.moved(-look.width / 2 + 0.12, look.height * 0.2 + 0.36, 0)
    return (*model, body(look, left), *_throw_pillows(look))


def _carcass(look: Look, arm: float) -> Model:
    top = look.height * 0.70
    sides = [
        body(
            look,
            box(arm, top - LEG, look.depth, 0.045).moved(
                side * (look.width - arm) / 2, (top + LEG) / 2, 0
            ),
        )
        for side in (-1, 1)
    ]
    back = box(look.width - 0.04, look.height - LEG - 0.1, 0.15, 0.05)
    base = box(look.width - 0.06, 0.17, look.depth - 0.04, 0.02)
    return (
        *sides,
        body(look, back.moved(0, (look.height + LEG - 0.1) / 2, -look.depth / 2 + 0.08)),
        body(look, base.moved(0, LEG + 0.085, 0)),
    )


def _seats(look: Look, count: int, width: float) -> Model:
    step = width / count
    back = cushion(step - 0.01, 0.17, look.height - 0.42, edge=0.06, swell=0.35)
    tilted = back.turned("x", 82)
    row = _seat_row(look, count, width, 0.05)
    backs = [
        body(
            look,
            tilted.moved(
                (number + 0.5) * step - width / 2, look.height / 2 + 0.21, -look.depth / 2 + 0.26
            ),
        )
        for number in range(count)
    ]
    return (*row, *backs)


def _seat_row(look: Look, count: int, width: float, forward: float) -> Model:
    step = width / count
    seat = cushion(step - 0.008, 0.17, look.depth - 0.16, edge=0.055, swell=0.25)
    return tuple(
        body(look, seat.moved((number + 0.5) * step - width / 2, LEG + 0.24, forward + 0.05))
        for number in range(count)
    )


def _buttons(look: Look, top: float) -> Model:
    dot = cylinder(0.012, 0.012, edge=0.004, segments=10).turned("x", 90)
    columns = max(4, round(look.width / 0.22))
    return tuple(
        body(
            look,
            dot.moved(
                (column + 0.5 * (row % 2)) * 0.2 - columns * 0.1 + 0.05,
                top - 0.1 - row * 0.11,
                -look.depth / 2 + 0.185,
            ),
        )
        for row in range(2)
        for column in range(columns)
    )


def _throw_pillows(look: Look, forward: float = 0.0) -> Model:
    if look.seed % 3 == 0:
        return ()
    pillow = cushion(0.42, 0.13, 0.42, edge=0.03, swell=0.8).turned("x", 68)
    x = look.width / 2 - 0.48
    places = ((-x, 14),) if look.seed % 3 == 1 else ((-x, 14), (x, -14))
    return tuple(
        accent(
            look,
            pillow.turned("z", turn * 0.5)
            .turned("y", turn)
            .moved(place, 0.64, -look.depth / 2 + 0.46 + forward),
            "linen",
        )
        for place, turn in places
    )


SHAPES = {
    "straight": straight, "loveseat": straight, "corner": corner, "curved": curved,
    "chesterfield": chesterfield, "modular": modular,
}  # fmt: skip
