import TawaturText

/// The ten forms of a verb and those of four letters, as grammars number them.
enum VerbForm: String, Sendable {
  case first = "I"
  case second = "II"
  case third = "III"
  case fourth = "IV"
  case fifth = "V"
  case sixth = "VI"
  case seventh = "VII"
  case eighth = "VIII"
  case tenth = "X"
  case ofFour = "Q"
  case secondOfFour = "QII"
}

/// The third person singular of a verb's past, with what folding has lost of it.
struct VerbPast: Sendable {
  let letters: PackedLetters
  let form: VerbForm
  /// What its last letter was before folding.
  let ending: Ending
  /// Written with آ at the start («آمن»).
  let beginsWithMadda: Bool
  /// Written with أ at the start («أكد»).
  let beginsWithHamza: Bool
  let hamza: Hamza

  enum Ending: Sendable { case sound, alef, maksura, hamza, yeh }

  init?(_ word: TableText, form: VerbForm) {
    guard let letters = PackedLetters(word), letters.count >= 2 else { return nil }
    self.letters = letters
    self.form = form
    let bytes = word.bytes
    ending =
      switch Self.scalar(bytes[bytes.count - 2], bytes[bytes.count - 1]) {
      case ArabicLetter.alef: .alef
      case ArabicLetter.alefMaksura: .maksura
      case ArabicLetter.alefHamzaAbove, ArabicLetter.yehHamza: .hamza
      case ArabicLetter.yeh: .yeh
      default: .sound
      }
    hamza = Hamza(of: word)
    let first = Self.scalar(bytes[0], bytes[1])
    beginsWithMadda = first == ArabicLetter.alefMadda
    beginsWithHamza = first == ArabicLetter.alefHamzaAbove
  }

  private static func scalar(_ lead: UInt8, _ tail: UInt8) -> UInt32 { UInt32(lead & 0x1F) << 6 | UInt32(tail & 0x3F) }

  /// Ends in a long vowel that endings take away («دعا», «أعطى»).
  var isDefective: Bool { ending == .alef || ending == .maksura }

  /// Has an alef in the middle that short forms lose («قال», «أعاد», «استعاد»).
  var isHollow: Bool {
    guard letters.count > 2, letters[letters.count - 2] == Code.alef, !isDefective else { return false }
    return switch form {
    case .first: letters.count == 3
    case .fourth: letters.count == 4
    case .seventh, .eighth: letters.count == 5
    case .tenth: letters.count == 6
    default: false
    }
  }

  /// The same with another letter in the place of the middle alef.
  func hollow(_ letter: UInt8, in letters: PackedLetters) -> PackedLetters {
    letters.with(letter, at: letters.count - 2)
  }

  /// The present without its prefix; nil for the first form, whose vowel is not in the past.
  var present: PackedLetters? {
    let changed = ending == .hamza ? letters.dropLast() + Code.yeh : letters
    switch form {
    case .first: return nil
    case .second, .third, .ofFour:
      return beginsWithHamza ? changed.with(Code.waw, at: 0) : changed
    case .fourth:
      let stem = beginsWithMadda ? Code.waw + changed.dropFirst() : changed.dropFirst()
      if isHollow { return hollow(Code.yeh, in: stem) }
      return isDefective ? stem.dropLast() + Code.yeh : stem
    case .fifth, .sixth, .secondOfFour: return letters
    case .seventh, .eighth:
      let stem = changed.dropFirst()
      return isDefective ? stem.dropLast() + Code.yeh : stem
    case .tenth:
      let stem = changed.dropFirst()
      if isHollow { return hollow(Code.yeh, in: stem) }
      return isDefective ? stem.dropLast() + Code.yeh : stem
    }
  }

  /// The verbal noun, and whether it ends in teh marbuta; nil for the first form, which has no rule.
  var verbalNoun: (stem: PackedLetters, isFeminine: Bool)? {
    let all = letters
    let count = all.count
    let closed = all.dropLast() + Code.alef + Code.hamza
    let isOpen = isDefective || ending == .hamza
    switch form {
    case .first: return nil
    case .second:
      guard count == 3 else { return nil }
      let stem = Code.teh + all.prefix(2) + Code.yeh
      return isOpen ? (stem, true) : (stem + all.last, false)
    case .third:
      return isDefective ? (Code.meem + all.dropLast() + Code.alef, true) : (Code.meem + all, true)
    case .fourth: return fourthVerbalNoun
    case .fifth, .sixth, .secondOfFour: return (all, false)
    case .ofFour: return (all, true)
    case .seventh:
      if isOpen { return (closed, false) }
      if isHollow { return (hollow(Code.yeh, in: all).dropLast() + Code.alef + all.last, false) }
      return (count == 4 ? all + Code.alef + all.last : all.dropLast() + Code.alef + all.last, false)
    case .eighth:
      if isOpen { return (closed, false) }
      if isHollow { return (hollow(Code.yeh, in: all).dropLast() + Code.alef + all.last, false) }
      let isDoubled = count == 4 && (all[2] == Code.teh || all[2] == Code.tah)
      return (isDoubled ? all + Code.alef + all.last : all.dropLast() + Code.alef + all.last, false)
    case .tenth:
      if isOpen { return (closed, false) }
      if isHollow { return (all, true) }
      if count == 5 { return (all + Code.alef + all.last, false) }
      let long = all.dropLast() + Code.alef + all.last
      return (long[3] == Code.waw ? long.with(Code.yeh, at: 3) : long, false)
    }
  }

  /// «إعلان», but «اجتماع».
  var verbalNounHamza: Hamza {
    switch form {
    case .fourth: .below
    case .seventh, .eighth, .tenth: .none
    default: .unknown
    }
  }

  /// «إعلان», «إيضاح», «إيمان», «إعادة», «إعداد», «إعطاء».
  private var fourthVerbalNoun: (stem: PackedLetters, isFeminine: Bool)? {
    let root = letters.dropFirst()
    let alef = PackedLetters(Code.alef)
    if isHollow { return (alef + root, true) }
    if isDefective || ending == .hamza {
      let start = root.dropLast()
      return (alef + (start.first == Code.waw ? start.with(Code.yeh, at: 0) : start) + Code.alef + Code.hamza, false)
    }
    if beginsWithMadda { return (alef + Code.yeh + root.dropLast() + Code.alef + root.last, false) }
    if root.count == 2 { return (alef + root + Code.alef + root.last, false) }
    let start = root.first == Code.waw ? root.with(Code.yeh, at: 0) : root
    return (alef + start.dropLast() + Code.alef + start.last, false)
  }
}
