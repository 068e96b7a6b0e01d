// Puts what maps are drawn with into the store of documents: each picture once, then each map's drawing, which names
// its pictures by hash.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "formats/campus_import.hpp"
#include "ports/documents.hpp"

namespace convene::session {

class PictureShelf {
 public:
  /// All must outlive the shelf; what is missing or cannot be used is added to the warnings.
  PictureShelf(const formats::CampusFiles& files, ports::Documents& documents, std::vector<std::string>& warnings)
      : files_(files), documents_(documents), warnings_(warnings) {}

  /// The drawing's hash; empty when none of its pictures is there: then the map is drawn by its floors. Fails when the
  /// store does.
  Result<std::string> keep(formats::MapDrawing& drawing);

 private:
  Result<std::string> keep_picture(const std::string& path, const std::string& tileset);

  const formats::CampusFiles& files_;
  ports::Documents& documents_;
  std::vector<std::string>& warnings_;
  std::map<std::string, std::string> hashes_;  // by path; empty for one that cannot be used
};

}  // namespace convene::session
