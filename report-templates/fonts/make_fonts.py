#!/usr/bin/env python3
"""Builds the two font files of this folder from the fonts named in README.md.

Usage: make_fonts.py WQY_MICROHEI.ttc OPENSANS_REGULAR.ttf OPENSANS_BOLD.ttf

Latin letters, digits and punctuation come from Open Sans, Chinese from WenQuanYi Micro Hei. Micro Hei
has no bold: the bold file holds its outlines made heavier. Both files carry the same characters, so
that a bold heading never loses one.
"""

import copy
import math
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables import _g_l_y_f

FAMILY = "CP-TING Sans"
LATIN = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
         (0x202F, 0x202F), (0x2030, 0x2030), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2122, 0x2122),
         (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265)]
SYMBOLS = [(0x2190, 0x2193), (0x2200, 0x22FF), (0x25A0, 0x25CF), (0x2460, 0x2473), (0x3000, 0x301F), (0xFF01, 0xFF5E)]
SPACES = {0x2009, 0x202F}  # narrow spaces of French numbers; where the font lacks them, the ordinary space
RAISED = {0x1D56: "p", 0x02B3: "r", 0x1D49: "e", 0x1D9C: "c", 0x02B7: "w"}  # marks beside figures: small letters, raised
EMBOLDEN = 44  # units of 2048 added to every stroke of the bold Chinese characters


def gb2312():
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def ranges(pairs):
    return {point for first, last in pairs for point in range(first, last + 1)}


def subset(font, points):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["kern", "GPOS", "GSUB", "GDEF", "FFTM", "vhea", "vmtx", "DSIG", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def embolden(glyph, strength):
    """Moves every point outwards along the bisector of its two edges."""
    if glyph.numberOfContours <= 0:
        return
    source, target, start = list(glyph.coordinates), [], 0
    for end in glyph.endPtsOfContours:
        contour = source[start:end + 1]
        start = end + 1
        target.extend(moved(contour, strength / 2))
    glyph.coordinates = _g_l_y_f.GlyphCoordinates(target)


def moved(contour, distance):
    points = []
    for index, (x, y) in enumerate(contour):
        before = direction(neighbour(contour, index, -1), (x, y))
        after = direction((x, y), neighbour(contour, index, 1))
        nx, ny = -(before[1] + after[1]), before[0] + after[0]
        length = math.hypot(nx, ny)
        if length == 0:
            points.append((x, y))
            continue
        cosine = max(length / 2, 0.5)  # a spike never grows to more than twice the distance
        points.append((round(x + nx / length * distance / cosine), round(y + ny / length * distance / cosine)))
    return points


def neighbour(contour, index, step):
    """The next point that is not the same point."""
    for count in range(1, len(contour)):
        other = contour[(index + step * count) % len(contour)]
        if other != contour[index]:
            return other
    return contour[index]


def direction(start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1
    return dx / length, dy / length


def add(font, latin):
    """Puts the Latin font's glyphs into the Chinese font, in place of its own."""
    cmap = latin.getBestCmap()
    order = font.getGlyphOrder()
    names = {name: "latin." + name for name in latin.getGlyphOrder() if name != ".notdef"}
    for old, new in names.items():
        glyph = latin["glyf"][old]
        if glyph.isComposite():
            for component in glyph.components:
                component.glyphName = names[component.glyphName]
        order.append(new)
        font["glyf"].glyphs[new] = glyph
        font["hmtx"].metrics[new] = latin["hmtx"].metrics[old]
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    for table in font["cmap"].tables:
        if table.isUnicode():
            for point, name in cmap.items():
                table.cmap[point] = names[name]
            for point in SPACES:
                table.cmap.setdefault(point, names[cmap[0x20]])


def add_raised(font):
    """Makes the raised letters out of the ordinary ones."""
    cmap = font.getBestCmap()
    order = font.getGlyphOrder()
    made = {}
    for point, letter in RAISED.items():
        source, name = cmap[ord(letter)], "raised." + letter
        glyph = copy.deepcopy(font["glyf"][source])
        glyph.coordinates = _g_l_y_f.GlyphCoordinates((round(x * 0.62), round(y * 0.62 + 640)) for x, y in glyph.coordinates)
        glyph.recalcBounds(font["glyf"])
        order.append(name)
        font["glyf"].glyphs[name] = glyph
        font["hmtx"].metrics[name] = (round(font["hmtx"].metrics[source][0] * 0.62), glyph.xMin)
        made[point] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(made)


def rename(font, style, bold):
    full = FAMILY if style == "Regular" else FAMILY + " " + style
    names = font["name"]
    names.names = []
    values = {0: "Derived from WenQuanYi Micro Hei and Open Sans, Apache License 2.0; see README.md",
              1: FAMILY, 2: style, 3: "1.0;" + full, 4: full, 5: "Version 1.0",
              6: FAMILY.replace(" ", "") + "-" + style, 13: "Apache License, Version 2.0"}
    for number, value in values.items():
        names.setName(value, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = 3408825600
    font["post"].formatType = 3.0


def build(collection, latin_file, style):
    bold = style == "Bold"
    font = next(f for f in TTCollection(collection).fonts if "Mono" not in f["name"].getDebugName(1))
    font.recalcTimestamp = False
    latin_points = ranges(LATIN)
    latin = TTFont(latin_file)
    own = latin_points & set(latin.getBestCmap())
    subset(font, (set(gb2312()) | ranges(SYMBOLS) | latin_points) - own)
    if bold:
        for name in font.getGlyphOrder():
            embolden(font["glyf"][name], EMBOLDEN)
    add(font, subset(latin, latin_points | SPACES))
    add_raised(font)
    rename(font, style, bold)
    metrics = font["hhea"]
    metrics.ascent, metrics.descent, metrics.lineGap = 2000, -560, 0
    windows = font["OS/2"]
    windows.sTypoAscender, windows.sTypoDescender, windows.sTypoLineGap = 2000, -560, 0
    windows.usWinAscent, windows.usWinDescent = 2000, 560
    windows.fsType = 0
    font.save("CPTINGSans-" + style + ".ttf")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    build(sys.argv[1], sys.argv[2], "Regular")
    build(sys.argv[1], sys.argv[3], "Bold")
