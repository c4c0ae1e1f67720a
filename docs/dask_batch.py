"""Checks one long file of NDJSON on the workers of a Dask cluster: the lines in order, and one summary of all of them.

    python3 dask_batch.py adverts.ndjson checked.ndjson --scheduler tcp://10.0.0.1:8786 --on 2026-11-21

The file, the folder of the results and goodwork itself must be on every machine, under the same names. Each part is read at
its place in the file, so nothing but places and names goes through the scheduler. A part whose worker dies is done again by
another one. Every try writes files of its own, so a worker that was only thought dead spoils nothing.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
import uuid

from dask.distributed import Client

parser = argparse.ArgumentParser(description="goodwork batch on the workers of a Dask cluster")
parser.add_argument("file", help="NDJSON: one record a line")
parser.add_argument("output", help="where the lines go; the summary goes beside them, as OUTPUT.summary.json")
parser.add_argument("--scheduler", required=True, help="its address, such as tcp://10.0.0.1:8786")
parser.add_argument("--on", required=True, help="the day to check for: the same for every part")
parser.add_argument("--goodwork", default="goodwork", help="the command, with a space between its words")
parser.add_argument("--part", type=int, default=64 * 1024 * 1024, help="bytes of a part, about")
parser.add_argument("--retries", type=int, default=3, help="how often a part that failed is tried again")


def parts_of(path, size):
    """(first byte, bytes, first row) of each part: whole lines, some `size` bytes of them."""
    parts = []
    with open(path, "rb") as file:
        start, row = 0, 1
        while True:
            length, rows = 0, 0
            while length < size:
                block = file.read(min(1024 * 1024, size - length))
                if not block:
                    break
                length += len(block)
                rows += block.count(b"\n")
            rest = file.readline()
            length += len(rest)
            rows += rest.count(b"\n")
            if length == 0:
                return parts or [(0, 0, 1)]
            parts.append((start, length, row))
            start, row = start + length, row + rows


def check(part, path, folder, goodwork, on):
    """Runs on a worker: one part, into two files whose names it gives back."""
    start, length, row = part
    lines = os.path.join(folder, f"{row:012}-{uuid.uuid4().hex}.ndjson")
    summary = f"{lines}.summary.json"
    command = [*goodwork.split(" "), "batch", "-", "--format", "ndjson", "--errors", "inline", "--quiet"]
    command += ["--on", on, "--name", os.path.basename(path), "--first-row", str(row)]
    command += ["--output", lines, "--summary-to", summary]
    with open(path, "rb") as file, subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        file.seek(start)
        while length > 0:
            block = file.read(min(1024 * 1024, length))
            process.stdin.write(block)
            length -= len(block)
        process.stdin.close()
        if process.wait() != 0:
            raise RuntimeError(f"goodwork ended with {process.returncode} at row {row}")
    return lines, summary


def main():
    told = parser.parse_args()
    path, output = os.path.abspath(told.file), os.path.abspath(told.output)
    goodwork = told.goodwork.split(" ")
    # Beside the output, for the workers have to write there as well.
    folder = tempfile.mkdtemp(prefix="goodwork-parts-", dir=os.path.dirname(output))
    try:
        with Client(told.scheduler) as client:
            parts = client.map(
                check,
                parts_of(path, told.part),
                path=path,
                folder=folder,
                goodwork=told.goodwork,
                on=told.on,
                retries=told.retries,
                # Each run is a run of its own: no part is taken for one that was done before.
                pure=False,
            )
            done = client.gather(parts)
        with open(f"{output}.part", "wb") as whole:
            for lines, _ in done:
                # A part of empty lines alone has no results.
                if os.path.exists(lines):
                    with open(lines, "rb") as file:
                        shutil.copyfileobj(file, whole)
        merge = [*goodwork, "merge", *(summary for _, summary in done), "--format", "json"]
        subprocess.run([*merge, "--output", f"{output}.summary.json", "--force", "--quiet"], check=True)
        os.replace(f"{output}.part", output)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
