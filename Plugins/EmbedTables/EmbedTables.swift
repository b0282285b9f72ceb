import PackagePlugin

/// Puts `Data/*.tsv` of a target into it as string literals, one `Tables.name` a file.
///
/// A resource bundle breaks when the program is moved, and `.embedInCode` compiles a megabyte in minutes;
/// a raw string literal compiles in half a second.
@main
struct EmbedTables: BuildToolPlugin {
  /// The room whose type `TableSource` the tables are.
  private static let home = "TawaturText"

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SourceModuleTarget else { return [] }
    let data = target.directoryURL.appending(path: "Data")
    let names = try directoryContents(data.path).filter { $0.hasSuffix(".tsv") }.sorted()
    let inputs = names.map { data.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "Tables.swift")
    let imports = target.name == Self.home ? [] : ["--import", Self.home]
    return [
      .buildCommand(
        displayName: "Embedding \(names.count) tables of \(target.name)",
        executable: try context.tool(named: "embed-tables").url,
        arguments: imports + [output.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
