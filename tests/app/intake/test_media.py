"""Pictures taken in."""

from pathlib import Path

import pytest
from PIL import Image

from app.intake.colours import dominant
from app.intake.media import Media, PictureError, is_local


@pytest.fixture
def media(tmp_path: Path) -> Media:
    return Media(tmp_path / "home", "shop")


def kept(media: Media, url: str) -> Image.Image:
    return Image.open(media.home / url.lstrip("/"))


def test_a_picture_is_made_small_and_its_own_size_told(tmp_path: Path, media: Media) -> None:
    Image.new("RGB", (2000, 1000), "navy").save(tmp_path / "a.png")
    taken = media.take("a.png", tmp_path)
    assert (taken.width, taken.height, taken.colour) == (2000, 1000, "navy")
    image = kept(media, taken.url)
    assert (image.format, image.size) == ("JPEG", (640, 320))


def test_a_large_photo_tells_its_full_size_though_it_is_decoded_small(
    tmp_path: Path, media: Media
) -> None:
    Image.new("RGB", (4000, 3000), "red").save(tmp_path / "a.jpg")
    taken = media.take("a.jpg", tmp_path)
    assert (taken.width, taken.height) == (4000, 3000)
    assert kept(media, taken.url).size == (640, 480)


def test_the_same_picture_has_the_same_address_and_a_changed_one_another(
    tmp_path: Path, media: Media
) -> None:
    Image.new("RGB", (10, 10), "red").save(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes((tmp_path / "a.png").read_bytes())
    first, second = media.take("a.png", tmp_path).url, media.take("b.png", tmp_path).url
    Image.new("RGB", (10, 10), "blue").save(tmp_path / "a.png")
    assert first == second != media.take("a.png", tmp_path).url


@pytest.mark.parametrize("name", ["a.png", "a.tiff"])
def test_greys_of_sixteen_bits_are_not_all_white(tmp_path: Path, media: Media, name: str) -> None:
    Image.new("I;16", (8, 8), 128 * 257).save(tmp_path / name)
    assert kept(media, media.take(name, tmp_path).url).getpixel((5, 5)) == (128, 128, 128)


def test_greys_in_fractions_are_not_all_black(tmp_path: Path, media: Media) -> None:
    grey = Image.new("F", (32, 32), 0.5)
    grey.putpixel((0, 0), 1.0)
    grey.save(tmp_path / "a.tiff")
    assert kept(media, media.take("a.tiff", tmp_path).url).getpixel((25, 25)) == (127, 127, 127)


def test_what_is_no_picture_is_told_without_its_whole_path(tmp_path: Path, media: Media) -> None:
    (tmp_path / "a.jpg").write_text("none")
    with pytest.raises(PictureError) as told:
        media.take("a.jpg", tmp_path)
    assert str(told.value).startswith("a.jpg: no picture")


def test_what_is_see_through_stands_on_white(tmp_path: Path, media: Media) -> None:
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(tmp_path / "a.png")
    assert kept(media, media.take("a.png", tmp_path).url).getpixel((5, 5)) == (255, 255, 255)


def test_a_picture_on_its_side_is_set_upright(tmp_path: Path, media: Media) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 20), "red").save(tmp_path / "a.jpg", exif=exif)
    assert kept(media, media.take("a.jpg", tmp_path).url).size == (20, 60)


@pytest.mark.parametrize("value", ["x" * 300, "a\0b", "a/" * 3000, "none.jpg", "../a.jpg"])
def test_a_value_that_no_file_can_have_is_told(tmp_path: Path, media: Media, value: str) -> None:
    with pytest.raises(PictureError) as told:
        media.take(value, tmp_path)
    assert told.value.remedy


@pytest.mark.parametrize(
    ("value", "local"),
    [
        ("photos/a.jpg", True),
        ("https://example.org/a.jpg", False),
        ("HTTP://example.org/a.jpg", False),
        ("/media/shop/aa/b.jpg", False),
        ("data:image/png;base64,AA==", False),
    ],
)
def test_addresses_stay_as_they_are(value: str, local: bool) -> None:
    assert is_local(value) is local


@pytest.mark.parametrize(
    ("thing", "background", "name"),
    [
        ((200, 30, 40), "white", "red"),
        ((30, 40, 90), (200, 180, 150), "navy"),
        ((240, 210, 60), "black", "yellow"),
        ((250, 250, 250), (90, 60, 40), "white"),
    ],
)
def test_the_colour_is_the_things_not_the_backgrounds(
    thing: tuple[int, int, int], background: str, name: str
) -> None:
    image = Image.new("RGB", (100, 100), background)
    image.paste(thing, (30, 25, 75, 80))
    assert dominant(image) == name
