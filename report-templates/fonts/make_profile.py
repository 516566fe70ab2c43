#!/usr/bin/env python3
"""Builds sRGB.icc, the colour profile that PDF/A wants: the primaries and the curve of IEC 61966-2-1.

Usage: make_profile.py, in this folder. It writes the same bytes each time.
"""

import struct


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz(*values):
    return b"XYZ \0\0\0\0" + b"".join(map(fixed, values))


def text(words):
    return b"text\0\0\0\0" + words.encode("ascii") + b"\0"


def description(words):
    ascii_words = words.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(ascii_words)) + ascii_words + bytes(4 + 4 + 2 + 1 + 67)


def curve(points=1024):
    def linear(share):
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
    values = [round(linear(index / (points - 1)) * 65535) for index in range(points)]
    return b"curv\0\0\0\0" + struct.pack(">I", points) + struct.pack(">%dH" % points, *values)


def profile():
    # Primaries and white of sRGB, adapted to D50 by the Bradford transform as ICC asks.
    contents = [(b"desc", description("sRGB IEC61966-2.1")), (b"cprt", text("No copyright, use freely")),
                (b"wtpt", xyz(0.9642, 1.0, 0.8249)), (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
                (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)), (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
                (b"rTRC", curve())]
    offset, table, data = 128 + 4 + 12 * (len(contents) + 2), b"", b""
    for name, content in contents:
        content += bytes(-len(content) % 4)
        table += name + struct.pack(">II", offset + len(data), len(content))
        data += content
    shared = table[-8:]  # green and blue have the curve of red
    table += b"gTRC" + shared + b"bTRC" + shared
    body = struct.pack(">I", len(contents) + 2) + table + data
    header = (struct.pack(">I", 128 + len(body)) + bytes(4) + b"\x02\x10\0\0mntrRGB XYZ "
              + struct.pack(">6H", 2012, 5, 30, 0, 0, 0) + b"acsp" + bytes(28)
              + fixed(0.9642) + fixed(1.0) + fixed(0.8249))
    return header + bytes(128 - len(header)) + body


with open("sRGB.icc", "wb") as out:
    out.write(profile())
