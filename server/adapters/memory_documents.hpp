// Documents in memory, for tests and simulation.
#pragma once

#include <map>

#include "ports/documents.hpp"

namespace convene::adapters {

/// One thread.
class MemoryDocuments : public ports::Documents {
 public:
  Result<std::string> keep(std::string_view bytes) override;
  std::shared_ptr<const std::string> find(std::string_view hash) override;

 private:
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> kept_;
};

}  // namespace convene::adapters
