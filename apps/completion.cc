#include <algorithm>

#include "commands.h"
#include "exit_code.h"

namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// "--format" and so on, "--help" too.
std::vector<const CLI::Option*> options_of(const CLI::App& command) {
  auto options = command.get_options();
  std::erase_if(options, [](const CLI::Option* o) { return o->get_lnames().empty(); });
  return options;
}

/// Those of a command and of its own commands, each once.
std::vector<const CLI::Option*> all_options_of(const CLI::App& command) {
  auto options = options_of(command);
  for (const CLI::App* part : commands_of(command)) {
    for (const CLI::Option* option : options_of(*part)) {
      const auto same = [&](const CLI::Option* o) { return o->get_lnames().front() == option->get_lnames().front(); };
      if (std::ranges::none_of(options, same)) options.push_back(option);
    }
  }
  return options;
}

std::string names_of(const CLI::App& app) {
  std::string out;
  for (const CLI::App* command : commands_of(app)) out += (out.empty() ? "" : " ") + command->get_name();
  return out;
}

std::string quoted(std::string text) {
  std::erase_if(text, [](char c) { return c == '\'' || c == '[' || c == ']' || c == ':'; });
  return text;
}

std::string bash(const CLI::App& app) {
  std::string out =
      "_hearsay() {\n  local word=${COMP_WORDS[COMP_CWORD]} options= words=\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
      names_of(app) + "\" -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n";
  for (const CLI::App* command : commands_of(app)) {
    out += "    " + command->get_name() + ") words=\"" + names_of(*command) + "\" options=\"";
    for (const CLI::Option* option : all_options_of(*command)) out += "--" + option->get_lnames().front() + " ";
    out.back() = '"';
    out += " ;;\n";
  }
  return out +
         "  esac\n  if [ \"$COMP_CWORD\" -eq 2 ] && [ -n \"$words\" ]; then\n"
         "    COMPREPLY=($(compgen -W \"$words --help\" -- \"$word\"))\n    return\n  fi\n  case $word in\n    -*) "
         "COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _hearsay hearsay\n";
}

std::string zsh(const CLI::App& app) {
  std::string out = "#compdef hearsay\n_hearsay() {\n  local -a commands\n  commands=(\n";
  for (const CLI::App* command : commands_of(app)) {
    out += "    '" + command->get_name() + ":" + quoted(command->get_description()) + "'\n";
  }
  out += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
  for (const CLI::App* command : commands_of(app)) {
    out += "    " + command->get_name() + ") _arguments";
    if (!commands_of(*command).empty()) out += " '2:command:(" + names_of(*command) + ")'";
    for (const CLI::Option* option : all_options_of(*command)) {
      const bool takes_value = option->get_type_size() > 0;
      out += " '--" + option->get_lnames().front() + "[" + quoted(option->get_description()) + "]" +
             (takes_value ? ":value:_files" : "") + "'";
    }
    out += " '*:file:_files' ;;\n";
  }
  return out + "  esac\n}\ncompdef _hearsay hearsay\n";
}

std::string fish(const CLI::App& app) {
  std::string out;
  for (const CLI::App* command : commands_of(app)) {
    out += "complete -c hearsay -n __fish_use_subcommand -f -a " + command->get_name() + " -d '" +
           quoted(command->get_description()) + "'\n";
    for (const CLI::App* part : commands_of(*command)) {
      out += "complete -c hearsay -n '__fish_seen_subcommand_from " + command->get_name() + "' -a " + part->get_name() +
             " -d '" + quoted(part->get_description()) + "'\n";
    }
    for (const CLI::Option* option : all_options_of(*command)) {
      out += "complete -c hearsay -n '__fish_seen_subcommand_from " + command->get_name() + "' -l " +
             option->get_lnames().front() + (option->get_type_size() > 0 ? " -r" : "") + " -d '" +
             quoted(option->get_description()) + "'\n";
    }
  }
  return out;
}

}  // namespace

void add_completion(CLI::App& app, int& code) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "Print a script that completes commands in your shell");
  command->add_option("SHELL", *shell, "bash, zsh or fish")
      ->option_text("SHELL")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer("Example:\n  hearsay completion bash > ~/.local/share/bash-completion/completions/hearsay");
  command->callback([shell, &app, &code] {
    auto output = Output::open("");
    output->write(*shell == "bash" ? bash(app) : *shell == "zsh" ? zsh(app) : fish(app));
    code = output->flush() || output->broken_pipe() ? kExitOk : kExitOutput;
  });
}
