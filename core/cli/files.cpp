#include "core/cli/files.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;

struct Closer {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

std::vector<std::string> walk(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code failed;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator it(folder, options, failed), end;
       !failed && it != end; it.increment(failed))
    if (it->is_regular_file(failed) && !failed) found.push_back(it->path().string());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

std::vector<std::string> list_files(const std::vector<std::string>& paths,
                                    std::vector<Refusal>& refusals) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (path == "-") {
      out.push_back(path);
    } else if (fs::is_directory(path, failed)) {
      for (std::string& file : walk(path)) out.push_back(std::move(file));
    } else if (fs::exists(path, failed)) {
      out.push_back(path);
    } else {
      refusals.push_back({path, {Fault::unreadable, 0, "there is no such file"}});
    }
  }
  return out;
}

Result<std::string> read_file(const std::string& path) {
  std::error_code failed;
  if (path != "-" && fs::is_regular_file(path, failed) &&
      fs::file_size(path, failed) > max_input_bytes)
    return Error{Fault::too_large, max_input_bytes, "the file is larger than 64 MB"};
  const std::unique_ptr<std::FILE, Closer> file(
      path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return Error{Fault::unreadable, 0, "the file cannot be opened"};
  std::string bytes;
  std::array<char, 65536> buffer{};
  for (size_t got = 0;
       (got = std::fread(buffer.data(), 1, buffer.size(), file.get())) > 0;) {
    bytes.append(buffer.data(), got);
    if (bytes.size() > max_input_bytes)
      return Error{Fault::too_large, max_input_bytes, "the input is larger than 64 MB"};
  }
  if (std::ferror(file.get()) != 0)
    return Error{Fault::unreadable, bytes.size(), "the file cannot be read to its end"};
  return bytes;
}

}  // namespace isnad::cli
