// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let tables: [Target.PluginUsage] = ["EmbedTables"]

/// One room of the house; what it may import is what stands here (see ARCHITECTURE.md).
func room(_ name: String, imports: [String] = [], tables: [Target.PluginUsage]? = nil) -> Target {
  .target(
    name: name,
    dependencies: imports.map { .byName(name: $0) },
    exclude: tables == nil ? [] : ["Data"],
    swiftSettings: settings,
    plugins: tables)
}

/// The tests of a room; the folders `examples` hold tables that they read.
func tests(of name: String, imports: [String] = [], examples: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TawaturMutations", "TawaturTestSupport"] + imports.map { .byName(name: $0) },
    exclude: examples,
    swiftSettings: settings)
}

let package = Package(
  name: "tawatur",
  products: [.executable(name: "tawatur", targets: ["tawatur"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Layer 0
    room("TawaturModel"),
    // Layer 1
    room("TawaturIntake", imports: ["TawaturModel"]),
    room("TawaturText", imports: ["TawaturModel"], tables: tables),
    // Layer 2
    room("TawaturGrammar", imports: ["TawaturModel", "TawaturText"], tables: tables),
    // Layer 3
    room(
      "TawaturReading", imports: ["AttributionsModel", "NamesModel", "TawaturModel", "TawaturText"], tables: tables),
    room("TawaturLinking", imports: ["TawaturModel", "TawaturText"], tables: tables),
    room("TawaturArchive", imports: ["SQLiteLibrary", "TawaturModel", "TawaturText"]),
    // Layer 4
    room("TawaturStories", imports: ["TawaturModel", "TawaturText", "TawaturLinking"], tables: tables),
    // Layer 5
    room("TawaturPages", imports: ["TawaturModel", "TawaturText"], tables: tables),
    room("TawaturEvaluation", imports: ["TawaturModel"]),
    // Layer 6
    .executableTarget(
      name: "tawatur",
      dependencies: [
        "TawaturModel", "TawaturIntake", "TawaturText", "TawaturGrammar", "TawaturReading",
        "TawaturLinking", "TawaturArchive", "TawaturStories", "TawaturPages", "TawaturEvaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Data"],
      swiftSettings: settings,
      plugins: tables),

    // The system's SQLite, the C library itself.
    .systemLibrary(name: "SQLiteLibrary", providers: [.apt(["libsqlite3-dev"])]),

    // The trained model of the name tagger, as a file inside the program, and what trains it.
    .target(
      name: "NamesModel", path: "Models/NamesModel", exclude: ["names.model", "LICENSE.md", "MODEL-CARD.md"],
      cSettings: [.headerSearchPath(".")]),
    .target(
      name: "AttributionsModel", dependencies: ["NamesModel"], path: "Models/AttributionsModel",
      exclude: ["speakers.model", "reports.model", "certainty.model", "MODEL-CARD.md"],
      cSettings: [.headerSearchPath(".")]),
    .target(
      name: "TawaturLearning", dependencies: ["TawaturModel"], path: "Training/learning", swiftSettings: settings),
    .executableTarget(
      name: "learn-attributions",
      dependencies: ["TawaturModel", "TawaturText", "TawaturReading", "TawaturEvaluation", "TawaturLearning"],
      path: "Training/learn-attributions", swiftSettings: settings),
    .executableTarget(
      name: "train-names", dependencies: ["TawaturModel", "TawaturIntake", "TawaturText", "TawaturReading"],
      path: "Training/train-names", swiftSettings: settings),

    .executableTarget(
      name: "learn-clusters", dependencies: ["TawaturModel", "TawaturIntake", "TawaturText", "TawaturReading"],
      path: "Training/learn-clusters", swiftSettings: settings),

    // Word tables become string literals at build time.
    .executableTarget(name: "embed-tables", path: "Plugins/embed-tables", swiftSettings: settings),
    .plugin(name: "EmbedTables", capability: .buildTool(), dependencies: ["embed-tables"]),

    // Texts made from others by chance, what their readings promise, and the run that reads any number of them.
    .target(
      name: "TawaturMutations", dependencies: ["TawaturModel"], path: "Tests/TawaturMutations", swiftSettings: settings),
    .executableTarget(
      name: "mutation-run", dependencies: ["TawaturModel", "TawaturIntake", "TawaturReading", "TawaturMutations"],
      path: "Tests/MutationRun", swiftSettings: settings),
    .target(
      name: "TawaturTestSupport",
      dependencies: ["TawaturModel", "TawaturMutations", "TawaturText"],
      path: "Tests/TawaturTestSupport",
      swiftSettings: settings),
    tests(of: "TawaturModel"),
    tests(of: "TawaturIntake", imports: ["TawaturModel"]),
    tests(of: "TawaturText", imports: ["TawaturModel"]),
    tests(of: "TawaturGrammar", imports: ["TawaturModel", "TawaturText"]),
    tests(
      of: "TawaturReading", imports: ["TawaturModel", "TawaturText"],
      examples: ["Attributions/Examples", "Names/Examples", "Quantities/Examples", "Times/Examples"]),
    tests(of: "TawaturLinking", imports: ["TawaturModel", "TawaturText", "TawaturReading"]),
    tests(of: "TawaturArchive", imports: ["TawaturModel"]),
    tests(of: "TawaturStories", imports: ["TawaturModel", "TawaturText", "TawaturReading", "TawaturLinking"]),
    tests(of: "TawaturPages", imports: ["TawaturModel"]),
    tests(of: "TawaturEvaluation", imports: ["TawaturModel"]),
  ],
  swiftLanguageModes: [.v6])
