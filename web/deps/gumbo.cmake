file(GLOB sources ${SOURCE}/src/*.c)
add_library(gumbo STATIC ${sources})
target_include_directories(gumbo PRIVATE ${SOURCE}/src)
target_compile_options(gumbo PRIVATE -O2)
