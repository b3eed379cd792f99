# How every target of the house is built: C++20, warnings as errors, no silent text conversions.
# benchbook_library(name SOURCES ... LINKS ... [PRIVATE_LINKS ...]) declares one room; its link line is
# its permission, and tests/architecture checks that the includes agree with it.
option(BENCHBOOK_PRECOMPILE "Precompile the Qt headers (fast rebuilds while developing)" OFF)
# Off for people who only want to run the program: a newer compiler's new warning must not stop them.
option(BENCHBOOK_STRICT "Warnings are errors" ON)

find_program(BENCHBOOK_CCACHE ccache)
if(BENCHBOOK_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;CCACHE_SLOPPINESS=pch_defines,time_macros;${BENCHBOOK_CCACHE}")
endif()

function(benchbook_rules target)
    target_compile_features(${target} PRIVATE cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF UNITY_BUILD_BATCH_SIZE 24)
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
        QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    # GCC 12 sees uninitialised members in std::variant and std::optional that nobody reads, once it inlines.
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-maybe-uninitialized
        -Wnon-virtual-dtor -Woverloaded-virtual $<$<BOOL:${BENCHBOOK_STRICT}>:-Werror>)
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
endfunction()

function(benchbook_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    benchbook_rules(${name})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    if(BENCHBOOK_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE <QtCore/QtCore> <vector> <optional> <variant>)
    endif()
endfunction()
