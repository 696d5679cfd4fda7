"""Reads a plain backup by docs/backup-format.md, sharing no code with the program. Prints its counts; exit 2 when anything does not check."""
import hashlib, json, struct, sys, zlib

def sha(data): return hashlib.sha256(data).hexdigest()
def canonical(value): return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
def need(truth, what):
    if not truth: raise ValueError(what)

def inflate(data):
    stream = zlib.decompressobj()
    content = stream.decompress(data) + stream.flush()
    need(stream.eof and not stream.unused_data, "a part is not one whole stream")
    return content

def frames(file, check):
    while head := file.read(5):
        kind, length = struct.unpack(">cI", head)
        payload = file.read(length)
        check = hashlib.sha256(check + head + payload).digest()[:16]
        need(length <= 1 << 20 and file.read(16) == check, "a frame does not match its check")
        yield kind, payload

def parts(file, size):
    start = file.read(18)
    need(start[:12] == b"\x89ENCOURS\r\n\x1a\n" and start[12:14] == b"\0\1", "not a backup of format 1")
    header = file.read(struct.unpack(">I", start[14:])[0])
    check = file.read(32)
    need(hashlib.sha256(start + header).digest() == check, "the head is damaged")
    need(json.loads(header)["encryption"] is None, "encrypted")
    seen, stored, manifest, number, first, end = [], [], b"", 0, None, None
    offset = 50 + len(header)
    for kind, payload in frames(file, check[:16]):
        need(end is None and (first is None or kind in b"MT"), "something follows the end")
        if kind == b"B": part, stored = json.loads(payload), []
        elif kind == b"D": stored.append(payload)
        elif kind == b"E":
            data = b"".join(stored)
            need(json.loads(payload) == {"bytes": len(data), "sha256": sha(data)}, "a part's sum is wrong")
            seen.append({**part, "bytes": len(data), "sha256": sha(data)})
            yield part["name"], inflate(data) if part["codec"] == "zlib" else data
        elif kind == b"M": manifest, first = manifest + payload, first or (offset, number)
        elif kind == b"T": end = payload
        offset, number = offset + 21 + len(payload), number + 1
    need(end == struct.pack(">4Q", size, *(first or (0, 0)), number - 1), "the file was cut")
    facts, *listed = map(json.loads, manifest.splitlines())
    need(listed == seen and facts["parts"] == len(seen), "the manifest lists other parts")
    yield None, facts["facts"]

def read(path):
    found = dict(accounts=0, invoices=0, openTotalCents=0, documents=0, journalEntries=0, lastHash="0" * 64)
    expected, actual, seq = {}, {}, 0
    with open(path, "rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        for name, content in parts(file, size):
            if name is None:
                need(all(content[key] == value for key, value in found.items()), "the facts say something else")
            elif name.startswith("documents/") and not name.endswith(".json"):
                need(sha(content) == name[10:], "a document is not the one named")
                found["documents"] += 1
            else:
                for table, record in map(json.loads, content.splitlines()):
                    found["accounts"] += table == "accounts"
                    for item in (record.get("items") or []) if table in ("accounts", "slices", "history") else []:
                        found["invoices"] += item["kind"] in ("invoice", "opening")
                        paid = sum(one["amount"] for one in item["allocations"])
                        found["openTotalCents"] += 0 if table == "history" else item["amount"] + (paid if item["amount"] < 0 else -paid)
                    if table != "journal": continue
                    if record["part"] == 0:
                        need(record["seq"] == seq + 1 and record["previous"] == found["lastHash"], "the journal is broken")
                        seq, hashes, found["lastHash"] = seq + 1, record["changesHashes"], record["hash"]
                        found["journalEntries"] += 1
                        own = {key: record[key] for key in "seq at day by writer act summary accountCount changesHashes previous".split() if key in record}
                        expected[seq, -1], actual[seq, -1] = record["hash"], sha(canonical(own))
                        expected.update({(seq, index + (len(hashes) > 1)): one for index, one in enumerate(hashes)})
                    if record["part"] > 0 or len(hashes) == 1:
                        actual[record["seq"], record["part"]] = sha(canonical(record["changes"]))
                    for change in record["changes"]:
                        if change["kind"] == "redaction" and expected[change["seq"], change["part"]] == change["hashBefore"]:
                            expected[change["seq"], change["part"]] = change["hashAfter"]
    need(expected == actual, "an entry of the journal was altered")
    return found

def answer(path):
    try: return {"ok": True, **read(path)}
    except Exception as error: return {"ok": False, "problem": repr(error)}  # whatever a damaged file makes a reader stumble over

if __name__ == "__main__":
    said = answer(sys.argv[1])
    print(json.dumps(said))
    sys.exit(0 if said["ok"] else 2)
