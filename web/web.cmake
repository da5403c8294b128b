# The one wasm module: the page runs it as the shell, a worker runs it as the core.
add_library(imgui_opengl STATIC ${ISNAD_DEPS}/imgui/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_opengl SYSTEM PUBLIC ${ISNAD_DEPS}/imgui/backends)
target_include_directories(imgui_opengl PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_definitions(imgui_opengl PUBLIC IMGUI_IMPL_OPENGL_ES3)
target_link_libraries(imgui_opengl PUBLIC imgui)

add_executable(isnad web/bindings.cpp web/page.cpp web/system_fonts.cpp)
target_link_libraries(isnad PRIVATE isnad_shell isnad_core imgui_opengl)
target_compile_options(isnad PRIVATE -fno-exceptions)
foreach(target imgui imgui_opengl isnad_text isnad_shell isnad)
  target_compile_options(${target} PRIVATE -Os)
endforeach()
target_link_options(isnad PRIVATE
  -O2 --no-entry
  -sMODULARIZE -sEXPORT_NAME=createIsnad -sENVIRONMENT=web,worker
  -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
  -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=4GB -sTOTAL_STACK=1MB
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sINCOMING_MODULE_JS_API=[canvas,instantiateWasm,locateFile,onAbort,print,printErr])
# emcc asks node for a module that Debian keeps where node does not look by itself.
set_target_properties(isnad PROPERTIES
  RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")

# What unpacks it, alone and without any JavaScript of emcc's.
add_executable(unpack web/unpack.cpp)
set_target_properties(unpack PROPERTIES SUFFIX .wasm
  RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
target_link_libraries(unpack PRIVATE lzma)
target_compile_options(unpack PRIVATE -fno-exceptions -O2)
target_link_options(unpack PRIVATE
  -O2 --no-entry -sSTANDALONE_WASM -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH)
