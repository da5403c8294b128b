// The heap of the wasm core only grows, so its size at the end is the most it took.
// Printed before the runtime closes standard output.
Module["preRun"] = () =>
  addOnExit(() => console.log("heap         " + (HEAP8.length >> 20) + " MB at most"));
