# The command line in node, to measure the wasm core and to compare its bytes with the
# native ones; not part of the site:
#
#   cmake --build --preset wasm --target isnad-node
#   node --no-experimental-fetch build/wasm/isnad-node.js bench assets/samples
#
# Beside the times it prints the most heap it took.
add_executable(isnad-node EXCLUDE_FROM_ALL
  core/cli/main.cpp core/cli/analyze.cpp core/cli/bench.cpp
  core/cli/bench_session.cpp core/cli/files.cpp
  core/cli/names.cpp)
target_link_libraries(isnad-node PRIVATE isnad_core)
target_compile_options(isnad-node PRIVATE -O2)
target_link_options(isnad-node PRIVATE
  -O2 -sNODERAWFS=1 -sENVIRONMENT=node -sEXIT_RUNTIME=1
  -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=4GB
  --pre-js ${CMAKE_CURRENT_LIST_DIR}/print_heap.js
  --js-library ${CMAKE_CURRENT_LIST_DIR}/node_clock.js)
set_target_properties(isnad-node PROPERTIES
  RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
