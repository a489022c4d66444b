#!/usr/bin/python3
"""Cuts Pretendard Variable into the faces under app/fonts.

  apt-get install fonttools python3-brotli
  npm pack pretendard@1.3.9 && tar xzf pretendard-1.3.9.tgz
  /usr/bin/python3 studio/fonts/subset.py package/dist/public/variable/PretendardVariable.ttf

latin            what every page needs; preloaded
korean           the name of the language, on English pages
hangul           the syllables of our own words: messages and the seed catalog
hangul-further   the rest of KS X 1001, fetched only where other people's words need it
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

root = Path(__file__).resolve().parents[2]
source = Path(sys.argv[1])
target = root / "app/fonts"

LATIN = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x2C6, 0x2DA, 0x2DC, *range(0x2010, 0x2015),
    *range(0x2018, 0x201F), 0x2020, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A,
    0x20A9, 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2194), 0x2197, 0x2212, 0x2215, 0x2260, 0x2264, 0x2265,
]
PUNCTUATION = [*range(0x3001, 0x3012), *range(0xFF01, 0xFF5F), *range(0x3131, 0x318F)]
FEATURES = ["kern", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "case"]


def ks_x_1001() -> set[int]:
    """The 2,350 syllables: rows 0xB0 to 0xC8 of EUC-KR."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return {ord(pair.decode("euc-kr")) for pair in rows}


def own_syllables() -> set[int]:
    files = [root / "messages/ko.json", root / "messages/cart.ko.json",
             root / "lib/catalog/color-names.ts", *root.glob("db/seed/catalog/**/*.ts")]
    text = "".join(file.read_text() for file in files if file.exists())
    return {ord(letter) for letter in text if "가" <= letter <= "힣"}


def cut(name: str, codepoints: set[int]) -> None:
    font = TTFont(source)
    options = Options(flavor="woff2", layout_features=FEATURES, hinting=False, desubroutinize=True)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    fill_variations(font)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (300, 700)})
    rename(font)
    font.flavor = "woff2"
    font.save(target / f"{name}.woff2")
    print(name, len(codepoints), "codepoints,", (target / f"{name}.woff2").stat().st_size // 1024, "KB")


def rename(font: TTFont) -> None:
    """The licence reserves the name Pretendard for the font as its author cut it."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = "MyClothesSans"


def fill_variations(font: TTFont) -> None:
    """Some glyphs of the source have no entry in gvar, which the subsetter takes for an error."""
    variations = font["gvar"].variations
    for glyph in font.getGlyphOrder():
        if glyph not in getattr(variations, "data", variations):
            variations[glyph] = []


own = own_syllables()
cut("latin", set(LATIN))
cut("korean", {ord(letter) for letter in "한국어"})
cut("hangul", own | set(PUNCTUATION))
cut("hangul-further", ks_x_1001() - own)
