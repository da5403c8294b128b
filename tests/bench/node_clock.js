// std::clock() in node: the processor's time, as it is natively, where emcc gives that of
// the clock on the wall, which other programs stretch.
mergeInto(LibraryManager.library, {
  clock: function () {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
});
