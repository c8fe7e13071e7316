"""Makes the golden files again."""

from tests.golden import FOLDER, pages

FOLDER.mkdir(exist_ok=True)
for old in FOLDER.iterdir():
    old.unlink()
for name, text in pages().items():
    (FOLDER / name).write_bytes(text.encode())
