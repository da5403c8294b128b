#include "core/entities/identities.h"

namespace isnad {

Identities identify(const Analyses& analyses, const Lexicon&) {
  Identities out;
  for (const auto& analysis : analyses) {
    std::vector<uint32_t> identity_of;
    for (const Entity& entity : analysis->entities.items) {
      const auto index = static_cast<uint32_t>(out.items.size());
      identity_of.push_back(index);
      out.items.push_back({index, entity.kind, entity.gender, entity.name,
                           entity.variants, entity.roles});
    }
    out.identity_of.push_back(identity_of);
  }
  return out;
}

}  // namespace isnad
