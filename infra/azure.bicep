// Everything Pairwise runs on, in one resource group: a web app, its database, its secret and its bot.
// Whoever deploys needs to be Owner of the group (or Contributor and User Access Administrator).

@description('Directory of the organisation; the bot answers nobody outside it.')
param tenantId string

@description('Application (client) id of the one Entra registration that bot, tab and Graph share.')
param clientId string

@secure()
param clientSecret string

@description('Id of the app in its Teams manifest.')
param teamsAppId string

@description('Mailboxes that invite to the meetings, separated by commas.')
param organizers string

param location string = resourceGroup().location

@description('Plan of the web app. It must be able to join a network, so Basic or better.')
param planSku string = 'B2'

@description('Size of the database.')
param databaseSku object = { name: 'S1', tier: 'Standard' }

var name = 'pairwise-${uniqueString(resourceGroup().id)}'

// The site's own identity: it opens the database and reads the secret, and no password exists for either.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module network 'network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    readerPrincipalId: identity.properties.principalId
    clientSecret: clientSecret
  }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    sku: databaseSku
    subnetId: network.outputs.subnetId
    ownerName: identity.name
    ownerPrincipalId: identity.properties.principalId
  }
}

module site 'site.bicep' = {
  name: 'site'
  params: {
    name: name
    location: location
    planSku: planSku
    subnetId: network.outputs.subnetId
    identityId: identity.id
    settings: {
      TENANT_ID: tenantId
      CLIENT_ID: clientId
      CLIENT_SECRET: vault.outputs.clientSecretReference
      TEAMS_APP_ID: teamsAppId
      ORGANIZERS: organizers
      DATABASE_URL: 'mssql://${database.outputs.server}/${database.outputs.database}?identity=${identity.properties.clientId}'
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: { name: name, host: site.outputs.host, tenantId: tenantId, clientId: clientId }
}

// Names as the manifests and the deployment read them.
output PUBLIC_HOST string = site.outputs.host
output SITE_RESOURCE_ID string = site.outputs.id
