/// The language of the labels; the reports' own words are never translated.
package enum InterfaceLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case arabic = "ar"

  var isRightToLeft: Bool { self == .arabic }
}
