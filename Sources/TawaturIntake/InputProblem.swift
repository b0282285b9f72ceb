import TawaturModel

/// Something of the input that could not be read, or not as it stands: where, what, and so what to do.
///
/// The words are the interface's (`messages.tsv`); here stand the facts.
package struct InputProblem: Error, Hashable, Sendable {
  /// `reports/a.txt`, `stream.jsonl:12`, `-:3`.
  package var place: String
  package var kind: Kind
  /// What the message names: a byte, a field, the system's words.
  package var details: [String]

  package init(place: String, kind: Kind, details: [String] = []) {
    self.place = place
    self.kind = kind
    self.details = details
  }

  package enum Kind: String, Sendable, CaseIterable {
    case missing, address, badName, unreadable, noFile, emptyFile, emptyFolder, otherForms, unknownForm, foreignForm,
      binary, notUTF8, tooLarge
    case brokenJSON, deepJSON, notAnObject, repeatedField, noText
    /// The article is read all the same.
    case badDate, repeatedArticle, repeatedFile, notArabic
  }

  /// Whether something was left out, so that the run is not whole.
  package var isLoss: Bool {
    switch kind {
    case .badDate, .repeatedArticle, .repeatedFile, .notArabic, .otherForms: false
    default: true
    }
  }
}

/// What one step of the intake gives.
package enum Intake: Sendable {
  case article(Article)
  case problem(InputProblem)
}
