"""What the shop says of each kind: what it is good for, how it is made, how to keep it."""

USES: dict[str, tuple[str, ...]] = {
    "sofa": (
        "Deep enough to curl up in, firm enough to get up from.",
        "The seat cushions have a pocket-spring core under a layer of feather and foam.",
        "The covers come off with a zip, and the frame carries a ten-year guarantee.",
        "There is room for a film night with the whole family.",
    ),
    "armchair": (
        "Put it by the window with a reading lamp and you may not be seen again before supper.",
        "The supportive back makes it a favourite with readers and nappers alike.",
        "Small enough for a bedroom corner, comfortable enough for a long evening.",
    ),
    "pouf": (
        "A footrest, an extra seat when friends come, a side table with a tray on top.",
        "Light enough to be pushed wherever it is needed.",
    ),
    "dining chair": (
        "The curved back supports you through three courses and the conversation after.",
        "Light to lift, easy to wipe, sturdy enough for daily family meals.",
        "Also good at a desk or on its own in the hall.",
    ),
    "bar stool": (
        "The foot ring makes it comfortable for longer than one espresso.",
        "Made for kitchen islands and breakfast bars.",
    ),
    "bench": (
        "At the end of the bed, in the hall for putting on shoes, or along the table.",
        "Two people sit on it comfortably, three if they like each other.",
    ),
    "coffee table": (
        "Big enough for books, cups and a bowl of olives.",
        "Its rounded edges are kind to shins and toddlers.",
        "The centre of the sofa corner, without getting in anyone's way.",
    ),
    "side table": (
        "Just the right height for a cup of tea beside the sofa.",
        "Small, light and always where you need it: by the bed, the bath or the armchair.",
    ),
    "dining table": (
        "Seats the family on weekdays and all the neighbours on Sundays.",
        "The legs are set so that nobody has to straddle them.",
        "It arrives in two parts and takes ten minutes to put together.",
    ),
    "desk": (
        "Room for a screen, a lamp and a thought, with cables led away at the back.",
        "Slim enough for the bedroom, sturdy enough for the working day.",
    ),
    "console table": (
        "For keys and post in the hall, or behind the sofa with a lamp on top.",
        "Slim enough for narrow corridors.",
    ),
    "bed": (
        "The slatted base is included; the mattress is not.",
        "Solid joints keep it quiet, whatever you dream of.",
        "There is space beneath for boxes, and nothing to bump your shins on.",
    ),
    "shelf": (
        "For books, plants and the things you bring back from journeys.",
        "Each board carries up to 25 kg; wall fixings are included.",
        "Works against a wall or as a light room divider.",
    ),
    "cabinet": (
        "Behind its doors there is room for crockery, games and cables.",
        "The doors close softly, and the back has openings for cables.",
        "The adjustable shelves inside hold everything you would rather not see.",
    ),
    "chest of drawers": (
        "The drawers run on soft-closing rails and pull out all the way.",
        "Linens, jumpers, toys: everything has its place.",
    ),
    "bedside table": (
        "For the book you are reading and the three you mean to.",
        "The drawers keep chargers and earplugs out of sight.",
    ),
    "wardrobe": (
        "A full-width rail, two shelves, and doors that close without a sound.",
        "Plenty of room for coats and dresses, with a shelf for hats on top.",
    ),
    "basket": (
        "For blankets, toys, firewood or laundry.",
        "The handles are sewn through, so it may be carried full.",
    ),
    "table lamp": (
        "It gives a soft, warm light that flatters everyone.",
        "With a dimmer on the cord and a bulb included.",
        "Pretty by day, cosy by night.",
    ),
    "desk lamp": (
        "The arm moves with one finger and stays where you leave it.",
        "A focused beam for work, turned to the wall for evenings.",
    ),
    "floor lamp": (
        "It throws its light upwards and down, and makes a reading corner out of an empty one.",
        "A foot switch turns it on; the bulb is included.",
    ),
    "pendant lamp": (
        "Over the dining table it makes a pool of warm light.",
        "The fabric cord can be shortened; a canopy is included.",
        "Hang one over the table, or three in a row.",
    ),
    "rug": (
        "It makes the room quieter, warmer and somehow more complete.",
        "Large enough for the front feet of the sofa to stand on it.",
        "The low pile suits underfloor heating and robot vacuums.",
    ),
    "runner": (
        "It brightens a hallway and spares the floor.",
        "A non-slip underlay keeps it in place.",
    ),
    "cushion": (
        "The cover closes with a concealed zip; the feather filling is included.",
        "Combine it with plain ones, or with everything at once.",
        "The quickest way to give a sofa a new season.",
    ),
    "throw": (
        "For the foot of the bed, the arm of the sofa, or two people on the balcony.",
        "Finished with a short fringe at both ends.",
    ),
    "curtains": (
        "They fall in generous folds and soften the light without shutting out the day.",
        "Sold as a pair, with tape for hooks, rings or a rail.",
        "Lined, so they keep out draughts and early mornings.",
    ),
    "mirror": (
        "Hung opposite a window it doubles the daylight.",
        "Fixings for solid and plasterboard walls are included.",
        "It makes a narrow hall feel twice as wide.",
    ),
    "art print": (
        "Printed with pigment inks that will not fade for a century, behind shatterproof glass.",
        "It arrives framed, with a white mount, ready to hang.",
        "Hang it alone, or start a gallery wall with it.",
    ),
    "canvas": (
        "The motif runs on around the edges, so it needs no frame.",
        "A calm focal point above a sofa or a bed.",
    ),
    "wall hanging": (
        "Knotted by hand; each takes about a day to make.",
        "It gives texture to an empty wall and softens the sound of a room.",
    ),
    "wall clock": (
        "The movement is silent: no ticking, even in the bedroom.",
        "Easy to read from across the kitchen.",
    ),
    "vase": (
        "Good with a single branch, and good with nothing at all.",
        "Watertight, so tulips are as welcome as dried grasses.",
        "Shown here styled; stems are not included.",
    ),
    "bowl": (
        "For fruit, keys, or simply to be looked at.",
        "A generous shape for the middle of the table.",
    ),
    "candlesticks": (
        "Three heights that look best together, for candles of 2.2 cm.",
        "Weighted below, so they stand safely at a lively table.",
    ),
    "plant pot": (
        "With a drainage hole and a matching plug; the plant shown is not included.",
        "Waterproof inside, so it may stand on wood.",
        "Happy with a fern, happier with a monstera.",
    ),
}
CARE: dict[str, tuple[str, ...]] = {
    "Furniture": (
        "Arrives fully assembled.",
        "Assembly takes about fifteen minutes.",
        "Made to order in four weeks.",
        "With a five-year guarantee.",
        "Designed in Copenhagen, made in Poland.",
        "We carry it to the room you choose.",
        "From a family workshop near Porto.",
        "Felt pads for the floor are included.",
    ),
    "Lighting": (
        "For bulbs with an E27 base, 40 watts at most.",
        "With a five-year guarantee.",
        "Ready to ship within two days.",
        "Dust with a soft, dry cloth.",
    ),
    "Rugs": (
        "Vacuum regularly and turn it once a year.",
        "Certified free of child labour.",
        "A non-slip underlay is sold separately.",
        "Thirty days to change your mind.",
    ),
    "Textiles": (
        "Machine-washable at 30 degrees.",
        "Woven in Portugal.",
        "Delivered in recycled packaging.",
        "Thirty days to change your mind.",
        "Dyed without harmful substances.",
    ),
}
OTHER_CARE: tuple[str, ...] = (
    "Delivered in recycled packaging.",
    "Ready to ship within two days.",
    "Made in small batches in Portugal.",
    "Thirty days to change your mind.",
    "Comes in a gift box.",
    "From a family workshop near Porto.",
)
PATTERNS: dict[str, tuple[str, str]] = {  # as an adjective, and as the rest of a sentence
    "striped": ("striped", "in wide and narrow stripes"),
    "checked": ("checked", "in a woven check"),
    "herringbone": ("herringbone", "in a herringbone weave"),
    "geometric": ("geometric", "with a diamond pattern"),
    "ikat": ("ikat", "with a blurred ikat pattern"),
    "spotted": ("spotted", "with small dots"),
    "floral": ("floral", "with scattered flowers"),
    "abstract": ("abstract", "with loose abstract shapes"),
    "bordered": ("bordered", "with a plain border"),
    "berber": ("Berber-style", "with thin Berber diamonds"),
    "medallion": ("Persian-style", "with a central medallion"),
    "chequered": ("chequerboard", "in a chequerboard pattern"),
    "banded": ("banded", "in broad bands of colour"),
    "arches": ("arch-patterned", "with rows of arches"),
    "collage": ("collage", "with cut-out paper shapes"),
    "botanical": ("botanical", "with a leafy stem"),
    "landscape": ("landscape", "with hills under a low sun"),
    "line art": ("line art", "drawn in a single line"),
    "bauhaus": ("Bauhaus-style", "with quarter circles and blocks"),
    "colour field": ("colour field", "with two floating blocks of colour"),
}
