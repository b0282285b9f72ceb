import TawaturText

/// A number under 1000 while its words are added up.
struct NumberGroup {
  var value = 0.0
  var end: Int
  var hasUnits = false
  var hasTens = false
  var hasHundreds = false
  /// Whether hundreds came after tens.
  var isAscending = false

  init(end: Int) { self.end = end }
}

extension NumberParse {
  /// Digits, or the words of one group in the order hundreds, units, tens, or units, tens, hundreds.
  func group(from piece: Piece) -> NumberGroup? {
    var group = NumberGroup(end: 0)
    switch piece {
    case .digits(let number, _):
      group.value = number.value
      group.end = number.end
      return group
    case .word(let word, _, let index):
      guard add(word, at: index, to: &group) else { return nil }
    }
    while let next = joined(at: group.end), add(next, to: &group) {}
    return group
  }

  private func add(_ piece: Piece, to group: inout NumberGroup) -> Bool {
    switch piece {
    case .word(let word, _, let index): return add(word, at: index, to: &group)
    case .digits(let number, _):
      // «مئة و50 شخصا»
      guard group.hasHundreds, !group.hasUnits, !group.hasTens, number.value < 100 else { return false }
      group.value += number.value
      group.end = number.end
      group.hasUnits = true
      group.hasTens = true
      return true
    }
  }

  private func add(_ word: NumberWord, at index: Int, to group: inout NumberGroup) -> Bool {
    switch word.role {
    case .unit: addUnit(word, at: index, to: &group)
    case .one, .two: addUnitOfCompound(word, at: index, to: &group)
    case .ten: addTens(word, at: index, to: &group, afterUnits: false)
    case .tens: addTens(word, at: index, to: &group, afterUnits: true)
    case .hundred, .hundreds: addHundreds(word, at: index, to: &group)
    default: false
    }
  }

  private func addUnit(_ word: NumberWord, at index: Int, to group: inout NumberGroup) -> Bool {
    guard !group.hasUnits, !group.hasTens else { return false }
    if let next = direct(at: index + 1)?.word {
      if next.role == .ten { return addTeen(word, at: index, to: &group) }
      if next.role == .hundred || next.role == .hundredPlural, word.value > 2 {
        guard !group.hasHundreds else { return false }
        group.value += word.value * next.value
        group.hasHundreds = true
        group.end = index + 2
        return true
      }
    }
    group.value += word.value
    group.hasUnits = true
    group.end = index + 1
    return true
  }

  private func addUnitOfCompound(_ word: NumberWord, at index: Int, to group: inout NumberGroup) -> Bool {
    guard !group.hasUnits, !group.hasTens else { return false }
    if direct(at: index + 1)?.word.role == .ten { return addTeen(word, at: index, to: &group) }
    guard word.role == .one, case .word(let next, _, _)? = joined(at: index + 1), next.role == .tens else {
      return false
    }
    group.value += word.value
    group.hasUnits = true
    group.end = index + 1
    return true
  }

  private func addTeen(_ unit: NumberWord, at index: Int, to group: inout NumberGroup) -> Bool {
    group.value += unit.value + 10
    group.hasUnits = true
    group.hasTens = true
    group.end = index + 2
    return true
  }

  private func addTens(
    _ word: NumberWord, at index: Int, to group: inout NumberGroup, afterUnits: Bool
  ) -> Bool {
    guard !group.hasTens, afterUnits || !group.hasUnits else { return false }
    group.value += word.value
    group.hasTens = true
    group.end = index + 1
    return true
  }

  private func addHundreds(_ word: NumberWord, at index: Int, to group: inout NumberGroup) -> Bool {
    guard !group.hasHundreds, group.hasTens || !group.hasUnits else { return false }
    group.isAscending = group.hasTens
    group.value += word.value
    group.hasHundreds = true
    group.end = index + 1
    return true
  }
}
