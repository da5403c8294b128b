#pragma once

// Compile-time options of Dear ImGui, for every file that includes it.

// Glyphs past the 6,400 of the private use area live in plane 15.
#define IMGUI_USE_WCHAR32
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_KEYIO
// The host opens links and fills the clipboard; ImGui starts no programs.
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
// Its windows for whoever develops with it: nobody here can open them.
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEMO_WINDOWS
