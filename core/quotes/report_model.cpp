#include "core/quotes/report_model.h"

#include "core/entities/bytes.h"
#include "core/entities/known_words.h"

namespace isnad {

Result<ReportModel> read_report_model(std::string_view bytes) {
  ByteReader reader(bytes);
  const Error damaged = {Fault::bad_model, 0, "the model of reports is damaged"};
  if (reader.text(8) != "ISNADRM1") return damaged;
  const uint32_t sum = reader.u32();
  if (sum != checksum(reader.rest())) return damaged;
  const uint32_t count = reader.u32();
  constexpr uint32_t size = 1U << Features::table_bits;
  if (count > size) return damaged;
  std::vector<uint32_t> places(count);
  uint32_t place = 0;
  for (uint32_t& at : places) {
    at = place += reader.varint();
    if (at >= size) return damaged;
  }
  ReportModel model;
  model.weights.resize(size);
  for (const uint32_t at : places) model.weights[at] = static_cast<int8_t>(reader.u8());
  if (!reader.good() || !reader.rest().empty()) return damaged;
  return model;
}

}  // namespace isnad
