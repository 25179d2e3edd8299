# Compiler settings shared by every target, as the interface library `hearsay_compiler`.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

option(HEARSAY_BENCHMARKS "build benchmarks/" OFF)
option(HEARSAY_TRAINING "build the tools that training/ calls" OFF)
option(HEARSAY_FUZZ "build fuzz/ (clang)" OFF)
option(HEARSAY_CHECK "check every document after every stage" OFF)
set(HEARSAY_SANITIZE "" CACHE STRING "value of -fsanitize, or empty")

find_program(ccache ccache)
if(ccache)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache})
endif()

add_library(hearsay_compiler INTERFACE)
# -ffp-contract=off: the same sums on every processor, so the same bytes.
target_compile_options(hearsay_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 warns of overlapping copies inside std::string where there are none (GCC bug 105651).
  target_compile_options(hearsay_compiler INTERFACE -Wno-restrict)
endif()
if(HEARSAY_SANITIZE)
  target_compile_options(hearsay_compiler INTERFACE -fsanitize=${HEARSAY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(hearsay_compiler INTERFACE -fsanitize=${HEARSAY_SANITIZE})
endif()
if(HEARSAY_CHECK)
  target_compile_definitions(hearsay_compiler INTERFACE HEARSAY_CHECK=1)
endif()
target_compile_definitions(hearsay_compiler INTERFACE HEARSAY_VERSION="${PROJECT_VERSION}")
