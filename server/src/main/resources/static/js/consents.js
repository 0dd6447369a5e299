// Signing with a finger, a pen or a mouse, and printing. What was drawn is sent as a PNG with the form.

const ink = 3;

for (const pad of document.querySelectorAll("canvas[data-pad]")) {
  const field = document.getElementById(pad.dataset.pad);
  const paper = pad.getContext("2d");
  let drawing = false;
  let drawn = false;

  const blank = () => {
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, pad.width, pad.height);
    drawn = false;
    field.value = "";
  };
  const at = (event) => {
    const box = pad.getBoundingClientRect();
    return [((event.clientX - box.left) * pad.width) / box.width, ((event.clientY - box.top) * pad.height) / box.height];
  };
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    drawing = true;
    paper.strokeStyle = "#111";
    paper.lineWidth = ink;
    paper.lineCap = "round";
    paper.lineJoin = "round";
    paper.beginPath();
    paper.moveTo(...at(event));
    event.preventDefault();
  });
  pad.addEventListener("pointermove", (event) => {
    if (!drawing) return;
    paper.lineTo(...at(event));
    paper.stroke();
    drawn = true;
  });
  const lift = () => {
    drawing = false;
    if (drawn) field.value = pad.toDataURL("image/png");
  };
  pad.addEventListener("pointerup", lift);
  // Whoever chooses to draw sees the whole pad at once; at the edge of a phone it lay under the bar at the bottom.
  pad.closest("form").addEventListener("change", (event) => {
    if (event.target.name === "method" && event.target.value === "DRAWN") pad.scrollIntoView({ block: "center" });
  });
  pad.addEventListener("pointercancel", lift);
  document.querySelector(`[data-pad-clear="${pad.dataset.pad}"]`)?.addEventListener("click", blank);
  blank();
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
