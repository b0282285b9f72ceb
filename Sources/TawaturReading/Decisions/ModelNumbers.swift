import TawaturModel

// The numbers under which models know kinds: they stay as they are until all is learned again.

extension Link.Kind {
  var modelNumber: UInt64 {
    switch self {
    case .an: 0
    case .quotation: 1
    case .colon: 2
    case .preposition: 3
    case .object: 4
    }
  }
}

extension Report.Kind {
  var modelNumber: UInt64 {
    switch self {
    case .finite: 0
    case .participle: 1
    case .phrase: 2
    case .colon: 3
    case .noun: 4
    }
  }
}

extension Attribution.SpeakerType {
  var modelNumber: UInt64 {
    switch self {
    case .person: 0
    case .organisation: 1
    case .state: 2
    case .document: 3
    case .medium: 4
    case .unnamed: 5
    }
  }
}

extension Attribution.Form {
  var modelNumber: UInt64 {
    switch self {
    case .direct: 0
    case .indirect: 1
    case .mixed: 2
    }
  }
}
