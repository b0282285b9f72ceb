import ArgumentParser
import Foundation
import TawaturEvaluation
import TawaturPages
import TawaturText

/// The program's own words in the language of whoever runs it.
///
/// `--language` decides, else LC_ALL, LC_MESSAGES or LANG; help is made before options are read, so the arguments
/// are looked at here.
enum Interface {
  static let language: InterfaceLanguage = language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// - Throws: where `--language` names none the program speaks.
  static func checkLanguage(_ told: String?) throws {
    if let told, InterfaceLanguage(rawValue: told) == nil { throw ValidationError("--language en | ar") }
  }

  static func language(arguments: [String], environment: [String: String]) -> InterfaceLanguage {
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count,
        let told = InterfaceLanguage(rawValue: arguments[index + 1])
      {
        return told
      }
      if argument.hasPrefix("--language="), let told = InterfaceLanguage(rawValue: String(argument.dropFirst(11))) {
        return told
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("ar") == true ? .arabic : .english
  }

  /// The words of `message` with its `{1}`, `{2}` … filled in.
  static func say(_ message: Message, _ details: String...) -> String { say(message, details) }

  /// `{0}` is the place, and `{1:article}` a number with what it counts.
  static func say(_ message: Message, at place: String = "", _ details: [String]) -> String {
    say(key: message.rawValue, at: place, details)
  }

  /// What is wrong with a file that is to measure by.
  static func say(_ error: EvaluationError) -> String {
    say(key: error.problem.rawValue, at: error.place, error.details)
  }

  private static func say(key: String, at place: String, _ details: [String]) -> String {
    let values = [place] + details
    var text = ""
    var rest = (words[key] ?? key)[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close].split(separator: ":")
      if let index = name.first.flatMap({ Int($0) }), values.indices.contains(index) {
        let noun = name.count > 1 ? Int(values[index]).map { nouns.phrase($0, String(name[1])) } : nil
        text += noun ?? EscapedText.line(values[index])
        rest = rest[rest.index(after: close)...]
      } else {
        text += "{"
        rest = rest[rest.index(after: open)...]
      }
    }
    return text + rest
  }

  private static let nouns = CountedNouns(language)

  private static let words: [String: String] = table(language)

  /// The messages of a language by key; one that the table lacks is missing here too.
  private static func table(_ language: InterfaceLanguage) -> [String: String] {
    guard let table = try? Table(Tables.messages, columns: 3) else { return [:] }
    let column = language == .english ? 1 : 2
    return table.rows.reduce(into: [:]) { words, row in words[String(row[0])] = String(row[column]) }
  }
}

extension EvaluationError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String { Interface.say(self) }
}

/// Everything the commands say; the raw value is the key in `messages.tsv`.
enum Message: String, CaseIterable {
  case abstract = "help.abstract"
  case discussion = "help.discussion"
  case pathsHelp = "help.paths"
  case languageHelp = "help.language"
  case readAbstract = "help.read"
  case readDiscussion = "help.read.discussion"
  case explainHelp = "help.explain"
  case linesHelp = "help.lines"
  case onlyHelp = "help.only"

  case speedAbstract = "help.speed"
  case speedDiscussion = "help.speed.discussion"
  case runsHelp = "help.runs"

  case evaluateAbstract = "help.evaluate"
  case evaluateDiscussion = "help.evaluate.discussion"
  case goldHelp = "help.gold"
  case treebankHelp = "help.treebank"
  case floorsHelp = "help.floors"
  case groupsHelp = "help.groups"
  case groupedHelp = "help.grouped"

  case reuseAbstract = "help.reuse"
  case reuseDiscussion = "help.reuse.discussion"
  case groupAbstract = "help.group"
  case groupDiscussion = "help.group.discussion"
  case reportAbstract = "help.report"
  case reportDiscussion = "help.report.discussion"
  case htmlHelp = "help.html"
  case markdownHelp = "help.markdown"
  case jsonHelp = "help.json"
  case allHelp = "help.all"
  case exactHelp = "help.exact"
  case sinceHelp = "help.since"

  case addAbstract = "help.add"
  case addDiscussion = "help.add.discussion"
  case searchAbstract = "help.search"
  case searchDiscussion = "help.search.discussion"
  case archiveHelp = "help.archive"
  case wordsHelp = "help.words"
  case limitHelp = "help.limit"

  case archiveMissing = "archive.missing"
  case archiveEmpty = "archive.empty"
  case archiveNoFolder = "archive.noFolder"
  case archiveIsFolder = "archive.isFolder"
  case archiveStrangeFormat = "archive.strangeFormat"
  case archiveInterrupted = "archive.interrupted"
  case archiveCannotOpen = "archive.cannotOpen"
  case archiveNotADatabase = "archive.notADatabase"
  case archiveNotAnArchive = "archive.notAnArchive"
  case archiveNewerFormat = "archive.newerFormat"
  case archiveReadOnly = "archive.readOnly"
  case archiveLocked = "archive.locked"
  case archiveFull = "archive.full"
  case archiveDamaged = "archive.damaged"
  case archiveFailed = "archive.failed"

  case missing = "problem.missing"
  case badName = "problem.badName"
  case unreadable = "problem.unreadable"
  case noFile = "problem.noFile"
  case emptyFile = "problem.emptyFile"
  case emptyFolder = "problem.emptyFolder"
  case otherForms = "problem.otherForms"
  case unknownForm = "problem.unknownForm"
  case foreignForm = "problem.foreignForm"
  case address = "problem.address"
  case notArabic = "problem.notArabic"
  case binary = "problem.binary"
  case notUTF8 = "problem.notUTF8"
  case tooLarge = "problem.tooLarge"
  case brokenJSON = "problem.brokenJSON"
  case deepJSON = "problem.deepJSON"
  case notAnObject = "problem.notAnObject"
  case repeatedField = "problem.repeatedField"
  case noText = "problem.noText"
  case badDate = "problem.badDate"
  case repeatedArticle = "problem.repeatedArticle"
  case repeatedFile = "problem.repeatedFile"

  case added = "outcome.added"
  case noHits = "outcome.noHits"
  case noWords = "outcome.noWords"
  case nothingFound = "outcome.nothingFound"
  case someLost = "outcome.someLost"
  case moreNotices = "outcome.moreNotices"
  case unknownCommand = "problem.unknownCommand"
  case unknownCommandNear = "problem.unknownCommandNear"
  case commandMissing = "problem.commandMissing"
  case belowFloor = "outcome.belowFloor"

  case written = "outcome.written"
  case singles = "outcome.singles"
  case nothingNew = "outcome.nothingNew"
  case badSince = "problem.badSince"
  case cannotWrite = "outcome.cannotWrite"
  case outputFailed = "outcome.outputFailed"
  case nothingToWrite = "outcome.nothingToWrite"
  case crashed = "problem.crashed"
  case storyCrashed = "problem.storyCrashed"
  case readingProgress = "progress.reading"
  case comparingProgress = "progress.comparing"
  case groupingProgress = "progress.grouping"
  case writingProgress = "progress.writing"
  case timeLeft = "progress.timeLeft"
}
