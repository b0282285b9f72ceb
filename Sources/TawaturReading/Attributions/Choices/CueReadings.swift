import TawaturModel
import TawaturText

/// One way to read a cue: where what is said begins, by a rule's report or by a link alone.
struct CueReading: Sendable {
  var link: Link?
  /// What is read there, where it is known before it is chosen.
  var report: KnownReport?
  /// Whether the rules read it so.
  var isRule = false
  /// The first token of what is said.
  let start: Int
}

/// A report behind a reference: readings are many, and most are not chosen.
final class KnownReport: Sendable {
  let report: Report

  init(_ report: Report) { self.report = report }
}

/// Finds all places where what a cue says may begin.
struct CueReadings: Sendable {
  let speech: SpeechText
  let links: LinkFinder

  private static let most = 8
  /// A subject with its appositions and adjuncts seldom takes more tokens.
  private static let reach = 40

  /// The readings of a cue before `end`, that of `report` among them.
  /// - Complexity: O(1), for it looks no farther than a subject reaches.
  func readings(of cue: CueMatch, before end: Int, besides report: KnownReport?) -> [CueReading] {
    var readings: [CueReading] = []
    let ruled = report.map { $0.report.content.opening?.token ?? -1 }
    var isFound = report == nil
    for link in proposals(of: cue, before: end) {
      if readings.count == Self.most { break }
      let start = behindColon(link.content, before: end)
      if start >= end || readings.contains(where: { $0.start == start }) { continue }
      if start == ruled {
        isFound = true
        readings.append(CueReading(link: link, report: report, isRule: true, start: start))
      } else {
        readings.append(CueReading(link: link, start: start))
      }
    }
    if !isFound, let report {
      let content = report.report.content
      readings.insert(CueReading(report: report, isRule: true, start: content.opening?.token ?? content.end), at: 0)
    }
    return readings
  }

  private func behindColon(_ start: Int, before end: Int) -> Int {
    var start = start
    while start < end, speech.mark(start) == .colon || speech.mark(start) == .dash { start += 1 }
    return start
  }

  private func proposals(of cue: CueMatch, before end: Int) -> [Link] {
    var found: [Link] = []
    var linkers = 0
    var objects = 0
    var index = cue.token + 1
    let last = min(end, cue.token + Self.reach)
    while index < last {
      if speech.isFullStop(index) || speech.mark(index) == .semicolon { break }
      if speech.mark(index) == .colon, index + 1 < end {
        found.append(Link(kind: .colon, start: index, content: index + 1))
        break
      }
      if let quotation = speech.quotation(opensAt: index) {
        found.append(Link(kind: .quotation, start: index, content: index))
        index = quotation.whole.upperBound
        continue
      }
      if speech.isWord(index) {
        if let linker = speech.linker(at: index), index + 1 < end {
          let isAfter = index > cue.token + 1 && speech.has(index - 1, [.to, .ala, .on, .from, .in])
          if linker.isDisjoint(with: .conjunctions) {
            found.append(Link(kind: .an, start: isAfter ? index - 1 : index, content: index + 1))
            linkers += 1
            if linkers == 2 { break }
          }
        } else if let link = governed(index, by: cue, before: end) {
          found.append(link)
        } else if objects < 2, beginsObject(index, of: cue) {
          objects += 1
          found.append(Link(kind: .object, start: index, content: index))
        }
        if isOtherCue(index) { break }
      }
      index += 1
    }
    return found
  }

  /// Behind another finite cue with its own link nothing belongs to the one before.
  private func isOtherCue(_ index: Int) -> Bool {
    guard let other = speech.cues[index], !other.isParticiple, speech.heads[index] == nil else { return false }
    return speech.linkerFollows(index) || speech.mark(index - 1) == .comma && other.proclitics.contains(.waw)
  }

  /// Whether a preposition of some classes is one that a verb takes.
  private static func governs(_ classes: WordClasses, _ government: Government) -> Bool {
    classes.contains(.to) && government.contains(.to) || classes.contains(.ala) && government.contains(.ala)
      || classes.contains(.on) && government.contains(.on) || classes.contains(.from) && government.contains(.from)
      || classes.contains(.in) && government.contains(.in)
  }

  private func governed(_ index: Int, by cue: CueMatch, before end: Int) -> Link? {
    let government = cue.verb.government
    let classes = speech.classes[index]
    guard index + 1 < end else { return nil }
    if !classes.isDisjoint(with: .prepositions), Self.governs(classes, government) {
      return Link(kind: .preposition, start: index, content: index + 1)
    }
    if government.contains(.by), speech.firstLetter(index) == ArabicLetter.beh, classes.isEmpty {
      let isAlone = speech.text.letterCount(of: index) == 1
      if isAlone { return Link(kind: .preposition, start: index, content: index + 1) }
      if speech.hasBeh(index) || links.isAfterBeh(index) {
        return Link(kind: .preposition, start: index, content: index, skip: 2)
      }
    }
    if government.contains(.lam), speech.beginsWithLam(index), speech.isAfterLam(index) {
      return Link(kind: .preposition, start: index, content: index, skip: 2)
    }
    return nil
  }

  /// Right behind the cue, or a bare word behind a definite one, a name or a time.
  private func beginsObject(_ index: Int, of cue: CueMatch) -> Bool {
    guard cue.verb.government.contains(.object) || cue.hasPronoun || index == cue.token + 1,
      index <= cue.token + 12, !speech.has(index, .prepositions)
    else { return false }
    if index == cue.token + 1 { return true }
    if speech.hasArticle(index) || speech.firstLetter(index) == ArabicLetter.waw { return false }
    return speech.hasArticle(index - 1) || speech.isTime[index - 1] || speech.mark(index - 1) == .comma
      || speech.mentions[cue.token + 1]?.tokens.upperBound == index || speech.isState(index - 1)
      || speech.has(index, .object)
  }
}
