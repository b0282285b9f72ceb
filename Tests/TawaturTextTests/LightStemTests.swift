import TawaturText
import Testing

private func stem(_ word: String) -> String {
  let bytes = folded(word)
  return String(decoding: bytes[LightStem.core(of: 0..<bytes.count, in: bytes)], as: UTF8.self)
}

@Test(arguments: [
  ["وزارة", "الوزارة", "والوزارات", "للوزارة", "بالوزارة"],
  ["قتيل", "قتيلا", "قتيلاً", "القتيل"],
  ["العراق", "عراقيين", "العراقية", "عراقيا"],
  ["محادثات", "المحادثات", "محادثة"],
])
func `Forms of a word have one stem`(forms: [String]) {
  #expect(Set(forms.map(stem)).count == 1, "\(forms.map(stem))")
}

@Test(arguments: [["كتاب", "كاتب"], ["فصائل", "صائل"], ["مدن", "مدينة"], ["الف", "الفت"]])
func `Words of other letters keep their own stems`(words: [String]) {
  #expect(Set(words.map(stem)).count == words.count, "\(words.map(stem))")
}

@Test(arguments: ["و", "ال", "في", "a", "", "12", "ها"])
func `A short word is its own stem`(word: String) {
  #expect(stem(word) == String(decoding: folded(word), as: UTF8.self))
}
