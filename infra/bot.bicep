param name string
param host string
param tenantId string
param clientId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  // Free, and without a limit in Teams.
  sku: { name: 'F0' }
  properties: {
    displayName: 'Pairwise'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'SingleTenant'
    msaAppId: clientId
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}
