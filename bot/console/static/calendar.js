// A visit dragged to another half hour: asks first, in the dialog that the page has, then sends its form.
const dialog = document.getElementById("move");
let dragged = null;

function ask(entry, cell) {
  const [date, time] = cell.dataset.at.split("T");
  const form = dialog.querySelector("form");
  form.action = entry.dataset.move;
  form.elements.date.value = date;
  form.elements.time.value = time;
  form.querySelector("[data-code]").textContent = entry.dataset.about;
  form.querySelector("[data-when]").textContent = cell.dataset.says;
  dialog.showModal();
}

if (dialog) {
  for (const entry of document.querySelectorAll("[data-move]")) {
    entry.addEventListener("dragstart", (event) => {
      dragged = entry;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", entry.dataset.about);
    });
    entry.addEventListener("dragend", () => { dragged = null; });
  }
  for (const cell of document.querySelectorAll("td[data-at]")) {
    cell.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      cell.classList.add("over");
    });
    cell.addEventListener("dragleave", () => cell.classList.remove("over"));
    cell.addEventListener("drop", (event) => {
      event.preventDefault();
      cell.classList.remove("over");
      if (dragged) ask(dragged, cell);
    });
  }
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
}
