"""Takes in pictures: checked, made small, kept under the settings' home by what they hold."""

import hashlib
import warnings
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PIL import Image, ImageOps, UnidentifiedImageError

from app.intake.colours import dominant

LONGEST_SIDE = 640  # pixels of what is kept
DEEP = 65_535.0  # white in 16 bits
PIXEL_LIMIT = 60_000_000  # a giant picture would take the memory
FILE_LIMIT = 50 * 1024 * 1024  # bytes
QUALITY = 85
# Ours is the stricter limit, and an error.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
REMOTE = ("http://", "https://", "data:", "/media/")


class PictureError(Exception):
    """A picture that cannot be taken; `remedy` says what would help."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True)
class Picture:
    """A picture as kept: its address on this server, size in pixels and colour's name."""

    url: str
    width: int
    height: int
    colour: str


def is_local(value: str) -> bool:
    """Whether an image value names a file beside the source; an address stays as it is."""
    return not value.lower().startswith(REMOTE)


@dataclass(frozen=True)
class Media:
    """The kept pictures of one catalogue. With `keep` off everything is checked, nothing written.

    A picture's name is the hash of the file it came from: taking it again changes nothing, and a
    changed picture gets a new address.
    """

    home: Path
    catalogue: str
    keep: bool = True

    def take(self, value: str, root: Path) -> Picture:
        """Read the picture `value`, a path from `root`. Raises PictureError."""
        try:
            file = _inside(value, root)
            name = _name(file)
        except (OSError, ValueError) as error:  # too long, a NUL in it, not to be read
            raise PictureError(f"{value[:80]}: no readable file", "correct the path") from error
        image, (width, height) = _read(file)
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        if self.keep:
            self._write(image, name)
        url = f"/media/{self.catalogue}/{name}"
        return Picture(url, width, height, dominant(image))

    def _write(self, image: Image.Image, name: str) -> None:
        path = self.home / "media" / self.catalogue / name
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        image.save(draft, "JPEG", quality=QUALITY, progressive=True, optimize=True)
        draft.replace(path)


def _inside(value: str, root: Path) -> Path:
    """A source may name no file outside its own folder."""
    path = (root / PurePosixPath(value)).resolve()
    if not path.is_relative_to(root.resolve()):
        raise PictureError(f"{value}: outside the source's folder", "put it beside the source")
    if not path.is_file():
        raise PictureError(f"{value}: not there", "put it beside the source, or correct the path")
    if path.stat().st_size > FILE_LIMIT:
        raise PictureError(f"{value}: over {FILE_LIMIT >> 20} MiB", "make the picture smaller")
    return path


def _name(file: Path) -> str:
    with file.open("rb") as opened:
        digest = hashlib.file_digest(opened, lambda: hashlib.blake2b(digest_size=12)).hexdigest()
    return f"{digest[:2]}/{digest[2:]}.jpg"


def _read(file: Path) -> tuple[Image.Image, tuple[int, int]]:
    """The picture, upright, in RGB on white, as small as its format can decode it; and the width
    and height it has in full."""
    try:
        with Image.open(file) as image:
            _check_size(image, file.name)
            size = _upright_size(image)
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return _on_white(ImageOps.exif_transpose(image)), size
    except UnidentifiedImageError as error:
        raise PictureError(f"{file.name}: no picture", "save it as JPEG or PNG") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureError(f"{file.name}: broken ({error})", "save the picture anew") from error


def _shallow(image: Image.Image) -> Image.Image:
    """Greys of 16 bits and more in 8: Pillow would make all above 255 white."""
    if not image.mode.startswith(("I", "F")):
        return image
    greys = image.convert("F")
    _, brightest = greys.getextrema() if image.mode == "F" else (0.0, DEEP)
    assert isinstance(brightest, float)  # of one band
    return greys.point(lambda value: value * (255 / (brightest or 1)) + 0).convert("L")


def _upright_size(image: Image.Image) -> tuple[int, int]:
    """Orientations from 5 on lie on their side (Exif 2.32, tag 0x0112)."""
    width, height = image.size
    return (height, width) if image.getexif().get(0x0112, 1) >= 5 else (width, height)


def _check_size(image: Image.Image, name: str) -> None:
    width, height = image.size
    if width * height > PIXEL_LIMIT:
        raise PictureError(
            f"{name}: {width} x {height} pixels, over {PIXEL_LIMIT // 10**6} million",
            "make the picture smaller",
        )


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image.copy()
    clear = _shallow(image).convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")
