"""Makes the golden files again."""

from tests.golden import FOLDER, pages

made = pages()
FOLDER.mkdir(exist_ok=True)
for old in FOLDER.iterdir():
    old.unlink()
for name, text in made.items():
    (FOLDER / name).write_bytes(text.encode())
