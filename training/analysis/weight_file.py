"""Writes and reads weight files; docs/formats/weights.md describes them."""

import struct

import numpy as np

TYPES = {np.dtype(np.int8): 1, np.dtype(np.uint8): 2, np.dtype(np.int32): 3, np.dtype(np.uint32): 4, np.dtype(np.float32): 5}
MASK = (1 << 64) - 1
P1, P2, P3, P4, P5 = (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5)


def rotate(x, r):
    return ((x << r) | (x >> (64 - r))) & MASK


def xxhash64(data):
    n, at = len(data), 0
    if n >= 32:
        lanes = [(P1 + P2) & MASK, P2, 0, (-P1) & MASK]
        words = np.frombuffer(data, "<u8", n // 32 * 4).tolist()
        for i in range(0, len(words), 4):
            for k in range(4):
                lanes[k] = rotate((lanes[k] + words[i + k] * P2) & MASK, 31) * P1 & MASK
        h = sum(rotate(v, r) for v, r in zip(lanes, (1, 7, 12, 18))) & MASK
        for v in lanes:
            h = ((h ^ (rotate(v * P2 & MASK, 31) * P1 & MASK)) * P1 + P4) & MASK
        at = n // 32 * 32
    else:
        h = P5
    h = (h + n) & MASK
    while at + 8 <= n:
        k = rotate(int.from_bytes(data[at:at + 8], "little") * P2 & MASK, 31) * P1 & MASK
        h = (rotate(h ^ k, 27) * P1 + P4) & MASK
        at += 8
    if at + 4 <= n:
        h = (rotate(h ^ (int.from_bytes(data[at:at + 4], "little") * P1 & MASK), 23) * P2 + P3) & MASK
        at += 4
    for byte in data[at:]:
        h = rotate(h ^ (byte * P5 & MASK), 11) * P1 & MASK
    h = ((h ^ (h >> 33)) * P2) & MASK
    h = ((h ^ (h >> 29)) * P3) & MASK
    return h ^ (h >> 32)


def write(path, values, tensors):
    head = bytearray()
    for key, value in values.items():
        k, v = key.encode(), value.encode()
        head += struct.pack("<II", len(k), len(v)) + k + v
    entries = {name: np.ascontiguousarray(t) for name, t in tensors.items()}
    size = len(head) + sum(4 + len(n.encode()) + 8 + 4 * t.ndim + 16 for n, t in entries.items())
    at = -(-(64 + size) // 64) * 64
    body = bytearray()
    start = at
    for name, t in entries.items():
        n = name.encode()
        head += struct.pack("<I", len(n)) + n + struct.pack(f"<II{t.ndim}I", TYPES[t.dtype], t.ndim, *t.shape)
        head += struct.pack("<QQ", at, t.nbytes)
        body += t.tobytes() + bytes(-t.nbytes % 64)
        at += t.nbytes + -t.nbytes % 64
    payload = bytes(head) + bytes(start - 64 - len(head)) + bytes(body)
    header = b"HSWF" + struct.pack("<IQQII", 1, 64 + len(payload), xxhash64(payload), len(values), len(entries)) + bytes(32)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + payload)


def read(path):
    """(key-values, tensors) of a file this module wrote; only for tests and tools."""
    data = path.read_bytes()
    nv, nt = struct.unpack_from("<II", data, 24)
    at, values, tensors = 64, {}, {}
    for _ in range(nv):
        a, b = struct.unpack_from("<II", data, at)
        values[data[at + 8:at + 8 + a].decode()] = data[at + 8 + a:at + 8 + a + b].decode()
        at += 8 + a + b
    types = {v: k for k, v in TYPES.items()}
    for _ in range(nt):
        (n,) = struct.unpack_from("<I", data, at)
        name = data[at + 4:at + 4 + n].decode()
        kind, rank = struct.unpack_from("<II", data, at + 4 + n)
        shape = struct.unpack_from(f"<{rank}I", data, at + 12 + n)
        offset, size = struct.unpack_from("<QQ", data, at + 12 + n + 4 * rank)
        at += 28 + n + 4 * rank
        tensors[name] = np.frombuffer(data, types[kind], size // types[kind].itemsize, offset).reshape(shape)
    return values, tensors
